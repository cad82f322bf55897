package dev.chai.model;

import dev.chai.model.script.ScriptedVlm;
import dev.chai.model.vlm.VlmBackend;
import java.io.IOException;
import java.nio.file.Path;

/** {@code scripted:FILE}: answers from a file. */
final class ScriptedScheme implements ModelScheme {
    @Override
    public String name() {
        return "scripted";
    }

    @Override
    public String form() {
        return "FILE";
    }

    @Override
    public VlmBackend open(String rest, ModelOptions options) throws IOException {
        if (!options.extra().isEmpty()) {
            throw new IllegalArgumentException("scripted: has no options, but "
                    + String.join(", ", options.extra().keySet()) + " was given");
        }
        ScriptedVlm script = ScriptedVlm.read(Path.of(rest));
        return options.video().map(script::withVideo).orElse(script);
    }
}
