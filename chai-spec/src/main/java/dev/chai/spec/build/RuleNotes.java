package dev.chai.spec.build;

import dev.chai.spec.Primitive;
import dev.chai.spec.Taxonomy;
import dev.chai.spec.data.BundledJson;
import dev.chai.spec.lint.RulePack;
import dev.chai.spec.lint.rules.BundledRule;
import dev.chai.spec.lint.rules.RuleFile;
import dev.chai.spec.rule.Profile;
import dev.chai.spec.rule.Rule;
import dev.chai.spec.rule.RuleInfo;
import dev.chai.spec.rule.Stability;
import java.io.IOException;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Notes of every bundled rule what a linter has to know before a text concerns it. The build runs it after the data are packed. */
public final class RuleNotes {
    private static final JsonMapper JSON = new JsonMapper();

    private RuleNotes() {}

    /** Adds the notes to the packed data below the folder of compiled classes that is the only argument. */
    public static void main(String[] args) throws IOException {
        ArrayNode notes = JSON.createArrayNode();
        for (String path : RulePack.bundledFiles()) {
            List<Rule> rules = RuleFile.of(BundledJson.read(path)).rules();
            for (int place = 0; place < rules.size(); place++) {
                notes.add(note(rules.get(place)).put("file", path).put("place", place));
            }
        }
        JsonPacker.pack(args[0], BundledRule.NOTES, JSON.createObjectNode().set("rules", notes));
    }

    private static ObjectNode note(Rule rule) {
        RuleInfo info = rule.info();
        ObjectNode note = JSON.createObjectNode().put("id", info.id());
        for (Profile profile : Profile.values()) {
            info.severity(profile).ifPresent(severity -> note.put(profile.id(), severity.id()));
        }
        flag(note, "preview", info.stability() == Stability.PREVIEW);
        flag(note, "always", rule.runsAlways());
        flag(note, "wakes", wakes(rule));
        info.targets().stream()
                .sorted()
                .forEach(target -> note.withArray("targets").add(target.id()));
        rule.watches().forEach((name, patterns) -> {
            ArrayNode list = note.withObject("watches").putArray(name);
            patterns.forEach(list::add);
        });
        return note;
    }

    private static void flag(ObjectNode note, String name, boolean value) {
        if (value) {
            note.put(name, true);
        }
    }

    private static boolean wakes(Rule rule) {
        List<Primitive> primitives = Taxonomy.bundled().primitives();
        return primitives.stream().anyMatch(rule::wakesOn);
    }
}
