package dev.chai.spec;

import dev.chai.spec.data.DataProblem;
import dev.chai.spec.data.DataSchema;
import dev.chai.spec.data.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The content of one taxonomy file.
 *
 * @param extension whether it adds to another taxonomy rather than being complete by itself
 * @param primitives in the order of the file
 * @param aliases wordings for existing primitives, in the order of the file
 */
record TaxonomyFile(boolean extension, List<Primitive> primitives, Map<String, List<String>> aliases) {

    /**
     * A file with the taxonomy it makes and everything that is wrong with it; the taxonomy only counts where nothing
     * is.
     */
    record Checked(Taxonomy taxonomy, List<DataProblem> problems) {
        Taxonomy orThrow() {
            DataProblem.throwFirst(problems);
            return taxonomy;
        }
    }

    /** Checks a file, which adds to {@code base} where it says that it is an extension. */
    static Checked check(JsonText text, Taxonomy base) {
        List<DataProblem> problems = Schema.TAXONOMY.problems(text);
        if (!problems.isEmpty()) {
            return new Checked(base, problems);
        }
        TaxonomyFile file = read(text);
        TaxonomyAssembly assembly = file.assembled(base);
        List<DataProblem> located = new ArrayList<>();
        for (TaxonomyAssembly.Flaw flaw : assembly.flaws()) {
            located.add(text.problem(flaw.pointer(), flaw.message()));
        }
        return new Checked(located.isEmpty() ? assembly.taxonomy() : base, located);
    }

    private TaxonomyAssembly assembled(Taxonomy base) {
        return extension
                ? TaxonomyAssembly.extending(base, new TaxonomyExtension(primitives, aliases))
                : TaxonomyAssembly.of(primitives);
    }

    private static TaxonomyFile read(JsonText text) {
        return TaxonomyReader.read(text.located());
    }

    /** Loads the validator when a user's file is read, never for the bundled data. */
    private static final class Schema {
        static final DataSchema TAXONOMY = DataSchema.of(BundledTaxonomy.open("taxonomy/taxonomy.schema.json"));
    }
}
