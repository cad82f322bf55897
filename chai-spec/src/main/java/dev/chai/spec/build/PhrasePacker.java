package dev.chai.spec.build;

import dev.chai.spec.Taxonomy;
import dev.chai.spec.lint.RulePack;
import dev.chai.spec.mention.lexicon.Additions;
import dev.chai.spec.mention.lexicon.Lexicon;
import dev.chai.spec.text.PhraseArchive;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Compiles the phrases of the finder, and those of the finder and all bundled rules, into the files of {@link PhraseArchive}. The
 * build runs it after the data are packed.
 */
public final class PhrasePacker {
    private PhrasePacker() {}

    /** Writes the files below the folder of compiled classes that is the only argument. */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0], "dev/chai/spec/bundled");
        RulePack rules = RulePack.bundled();
        pack(folder.resolve(PhraseArchive.names().get(0)), Map.of(), Map.of());
        pack(folder.resolve(PhraseArchive.names().get(1)), rules.macros(), rules.phrases());
    }

    /** The digest of the files first, so that the archive counts for these files and no others. */
    private static void pack(Path file, Map<String, String> macros, Map<String, List<String>> watches)
            throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        archive.write(DataPacker.digest(DataPacker.files(file.getParent().getParent())));
        archive.write(PhraseArchive.bytes(Lexicon.book(Taxonomy.bundled(), Additions.watching(macros, watches))));
        Files.write(file, archive.toByteArray());
    }
}
