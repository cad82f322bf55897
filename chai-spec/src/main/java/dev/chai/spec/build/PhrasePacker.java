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
import java.util.Map;

/**
 * Compiles the phrases of the finder, and those of the finder and all bundled rules, into the files of {@link PhraseArchive}. The
 * build runs it after the data are packed.
 */
public final class PhrasePacker {
    private PhrasePacker() {}

    /** Writes the files below the folder of compiled classes that is the only argument. */
    public static void main(String[] args) throws IOException {
        Path root = Path.of(args[0], "dev/chai/spec");
        byte[] digest = DataPacker.digest(DataPacker.files(root));
        RulePack rules = RulePack.bundled();
        Path folder = root.resolve("bundled");
        Files.write(
                folder.resolve(PhraseArchive.names().get(0)), archive(digest, Additions.watching(Map.of(), Map.of())));
        Files.write(
                folder.resolve(PhraseArchive.names().get(1)),
                archive(digest, Additions.watching(rules.macros(), rules.phrases())));
    }

    /** The digest of the files first, so that the archive counts for these files and no others. */
    private static byte[] archive(byte[] digest, Additions additions) throws IOException {
        ByteArrayOutputStream archive = new ByteArrayOutputStream();
        archive.write(digest);
        archive.write(PhraseArchive.bytes(Lexicon.book(Taxonomy.bundled(), additions)));
        return archive.toByteArray();
    }
}
