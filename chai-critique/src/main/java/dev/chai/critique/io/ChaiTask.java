package dev.chai.critique.io;

import dev.chai.spec.Aspect;
import dev.chai.spec.data.ChaiDataException;
import java.util.Arrays;
import java.util.stream.Collectors;

/** The authors' names of the five aspects: long in folders and records, short in exports. */
enum ChaiTask {
    SUBJECT("subject_description", Aspect.SUBJECT),
    SCENE("scene_composition_dynamics", Aspect.SCENE),
    MOTION("subject_motion_dynamics", Aspect.MOTION),
    SPATIAL("spatial_framing_dynamics", Aspect.SPATIAL),
    CAMERA("camera_framing_dynamics", Aspect.CAMERA);

    private final String folder;
    private final Aspect aspect;

    ChaiTask(String folder, Aspect aspect) {
        this.folder = folder;
        this.aspect = aspect;
    }

    String folder() {
        return folder;
    }

    Aspect aspect() {
        return aspect;
    }

    static ChaiTask of(Aspect aspect) {
        return Arrays.stream(values())
                .filter(t -> t.aspect == aspect)
                .findFirst()
                .orElseThrow();
    }

    /** Finds a task by its long or short name. */
    static ChaiTask named(String source, String name) {
        return Arrays.stream(values())
                .filter(t -> t.folder.equals(name) || t.aspect.id().equals(name))
                .findFirst()
                .orElseThrow(() -> ChaiDataException.in(
                        source,
                        "unknown task \"" + name + "\"; the tasks are "
                                + Arrays.stream(values()).map(ChaiTask::folder).collect(Collectors.joining(", "))));
    }
}
