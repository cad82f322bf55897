package dev.chai.spec.labels;

import dev.chai.spec.Primitive;
import dev.chai.spec.Role;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Adds moves and the three levels to a {@link CameraMotion}. */
final class Moves {
    private Moves() {}

    static boolean isMove(Primitive primitive) {
        return primitive.role() == Role.MOVE;
    }

    static boolean isLevel(String id) {
        return Complexity.of(id).isPresent()
                || Steadiness.of(id).isPresent()
                || MotionSpeed.of(id).isPresent();
    }

    /** The motion with one more move in its last step, or with another level. */
    static CameraMotion with(CameraMotion motion, Primitive primitive) {
        String id = primitive.id();
        if (isMove(primitive)) {
            return motion.withSteps(addToLast(motion.steps(), id));
        }
        Complexity complexity = Complexity.of(id).orElse(motion.complexity());
        Steadiness steadiness = Steadiness.of(id).orElse(motion.steadiness());
        MotionSpeed speed = MotionSpeed.of(id).orElse(motion.speed());
        return new CameraMotion(complexity, steadiness, speed, motion.steps(), motion.description());
    }

    /** The truth of a level, absent if the id is none. */
    static Optional<Truth> level(CameraMotion motion, String id) {
        Optional<Complexity> complexity = Complexity.of(id);
        if (complexity.isPresent()) {
            return Optional.of(equal(motion.complexity().primitive(), id));
        }
        if (Steadiness.of(id).isPresent()) {
            return Optional.of(equal(motion.steadiness().primitive(), id));
        }
        return MotionSpeed.of(id).map(speed -> equal(motion.speed().primitive(), id));
    }

    private static Truth equal(Optional<String> stored, String id) {
        return stored.map(value -> Truth.of(value.equals(id))).orElse(Truth.UNDECIDED);
    }

    private static List<Set<String>> addToLast(List<Set<String>> steps, String move) {
        List<Set<String>> all = new ArrayList<>(steps);
        Set<String> last = new LinkedHashSet<>(all.isEmpty() ? Set.of() : all.remove(all.size() - 1));
        last.add(move);
        all.add(last);
        return all;
    }
}
