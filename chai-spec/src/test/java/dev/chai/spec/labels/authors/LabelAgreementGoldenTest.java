package dev.chai.spec.labels.authors;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.spec.labels.consistency.ConsistencyRule;
import dev.chai.spec.labels.consistency.ConsistencyRules;
import dev.chai.spec.labels.consistency.RuleKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Computes the authors' labels of the real clips and keeps the figures of the page about labels. */
class LabelAgreementGoldenTest {
    private static final LabelDerivations DERIVATIONS = LabelDerivations.bundled();
    private static final Path ROOT = Path.of(System.getProperty("chai.root", ".."));
    private static final Path DATA = ROOT.resolve("../shared/data");

    @BeforeEach
    void dataIsPresent() {
        Assumptions.assumeTrue(
                Files.exists(DATA.resolve("chai-clip-labels.jsonl")), "skipped: no real labels in ../shared/data");
    }

    @Test
    void primaryLabelsDetermineAllOthers() throws IOException {
        Map<String, Count> families = new LinkedHashMap<>();
        Set<String> differing = new LinkedHashSet<>();
        for (LabelRecord record : records()) {
            LabelRecord computed = DERIVATIONS.derive(DERIVATIONS.restore(DERIVATIONS.primary(record)));
            for (LabelRule rule : DERIVATIONS.rules()) {
                boolean same = record.truth(rule.name()) == computed.truth(rule.name());
                families.computeIfAbsent(rule.family(), name -> new Count()).add(rule.primary(), same);
                if (!same) {
                    differing.add(rule.name());
                }
            }
        }
        assertThat(differing).containsExactly("has_shot_transition_cam_setup");
        golden("agreement", table(families));
    }

    private static String table(Map<String, Count> families) {
        StringBuilder table = new StringBuilder(
                "| family | derived labels | cells that agree | primary labels | cells that agree |\n|---|--:|--:|--:|--:|\n");
        Count all = new Count();
        families.forEach((name, count) -> {
            int derived = labels(name, false);
            int primary = labels(name, true);
            table.append(count.row(name, derived, primary));
            all.add(count);
        });
        int derived = (int)
                DERIVATIONS.rules().stream().filter(rule -> !rule.primary()).count();
        return table.append(all.row("**all**", derived, DERIVATIONS.rules().size() - derived))
                .toString();
    }

    private static int labels(String family, boolean primary) {
        return (int) DERIVATIONS.rules().stream()
                .filter(rule -> rule.family().equals(family) && rule.primary() == primary)
                .count();
    }

    @Test
    void countsOverAllClipsAddUp() throws IOException {
        Map<String, Integer> positive = new HashMap<>();
        JsonNode names = new JsonMapper().readTree(Files.readString(DATA.resolve("chai-clip-label-names.json")));
        for (JsonNode label : names) {
            String name = DERIVATIONS.require(label.path("label").stringValue()).name();
            positive.put(name, label.path("n_pos").intValue());
        }
        assertThat(positive).hasSize(262);
        StringBuilder table = new StringBuilder("| label | clips | sum of its parts |\n|---|--:|--:|\n");
        unions().forEach((name, parts) -> {
            int sum = parts.stream().mapToInt(positive::get).sum();
            assertThat(positive.get(name)).as(name).isEqualTo(sum);
            table.append("| `%s` | %,d | %,d |\n".formatted(name, positive.get(name), sum));
        });
        golden("counts", table.toString());
    }

    private static Map<String, List<String>> unions() {
        String just = "is_just_%s_shot";
        Map<String, List<String>> unions = new LinkedHashMap<>();
        List<String> dominant = named(
                just,
                "human",
                "non_human",
                "many_subject_one_focus",
                "clear_subject_atypical",
                "clear_subject_dynamic_size",
                "subject_scene_mismatch",
                "back_and_forth_change");
        unions.put("has_single_dominant_subject", dominant);
        List<String> framing = new java.util.ArrayList<>(dominant);
        framing.addAll(named(just, "different_subject_in_focus", "change_of_subject"));
        unions.put("is_framing_subject", framing);
        List<String> sized = new java.util.ArrayList<>(framing);
        sized.addAll(named(just, "scenery", "many_subject_no_focus"));
        unions.put("is_shot_size_applicable", sized);
        List<String> many = new java.util.ArrayList<>(
                named(just, "different_subject_in_focus", "many_subject_one_focus", "many_subject_no_focus"));
        many.add("subject_switching");
        unions.put("has_many_subjects", many);
        List<String> changes =
                new java.util.ArrayList<>(named("shot_size_change_from_%s", "large_to_small", "small_to_large"));
        changes.addAll(named(just, "back_and_forth_change"));
        unions.put("shot_size_change", changes);
        unions.put("camera_angle_change", named("camera_angle_change_from_%s", "high_to_low", "low_to_high"));
        unions.put("is_dutch_angle", named("is_dutch_angle_%s", "fixed", "varying"));
        unions.put("with_lens_distortion", named("%s_distortion", "barrel", "fisheye"));
        unions.put("fast_motion", List.of("fast_motion_without_time_lapse", "time_lapse"));
        return unions;
    }

    private static List<String> named(String pattern, String... values) {
        return List.of(values).stream().map(pattern::formatted).toList();
    }

    @Test
    void consistencyRulesOnRealClips() throws IOException {
        Map<String, Integer> clips = new TreeMap<>();
        for (LabelRecord record : records()) {
            ConsistencyRules.bundled()
                    .validate(LabelDerivations.bundled().restore(record))
                    .forEach(found -> clips.merge(found.ruleId(), 1, Integer::sum));
        }
        StringBuilder table = new StringBuilder("| rule | kind | clips | what it says |\n|---|---|--:|---|\n");
        clips.forEach((id, count) -> {
            ConsistencyRule rule = ConsistencyRules.bundled().require(id);
            String kind = rule.kind() == RuleKind.ERROR ? "error" : "warning";
            table.append("| %s | %s | %d | %s |\n".formatted(id, kind, count, rule.summary()));
        });
        golden("violations", table.toString());
    }

    private static List<LabelRecord> records() throws IOException {
        List<LabelRecord> records = LabelFile.readRecords(DATA.resolve("chai-clip-labels.jsonl"));
        assertThat(records).hasSize(245);
        return records;
    }

    private static void golden(String section, String figures) throws IOException {
        Path page = ROOT.resolve("chai-examples/docs/labels.md");
        String text = Files.readString(page);
        String open = "<!-- generated: " + section + " -->\n";
        int start = text.indexOf(open) + open.length();
        int end = text.indexOf("<!-- end: " + section + " -->");
        if (Boolean.getBoolean("chai.updateGolden")) {
            Files.writeString(page, text.substring(0, start) + figures + text.substring(end));
        } else {
            assertThat(text.substring(start, end))
                    .as("section " + section + " of " + page + "; rerun with -Dchai.updateGolden=true")
                    .isEqualTo(figures);
        }
    }

    /** Cells that agree, of all, for derived and primary labels. */
    private static final class Count {
        private final int[] agree = new int[2];
        private final int[] cells = new int[2];

        void add(boolean primary, boolean same) {
            int column = primary ? 1 : 0;
            cells[column]++;
            agree[column] += same ? 1 : 0;
        }

        void add(Count other) {
            for (int column = 0; column < 2; column++) {
                cells[column] += other.cells[column];
                agree[column] += other.agree[column];
            }
        }

        String row(String name, int derived, int primary) {
            return "| %s | %d | %s | %d | %s |\n".formatted(name, derived, cell(0), primary, cell(1));
        }

        private String cell(int column) {
            return cells[column] == 0 ? "" : "%,d of %,d".formatted(agree[column], cells[column]);
        }
    }
}
