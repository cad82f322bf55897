package dev.chai.model.internal;

/** Libraries that are a choice of the user's, in the versions that this build was tested with. */
public enum Library {
    /** Runs graphs on the processor. */
    ONNXRUNTIME("com.microsoft.onnxruntime", "onnxruntime", "1.23.2"),
    /** Runs graphs on CUDA, too; instead of the other. */
    ONNXRUNTIME_GPU("com.microsoft.onnxruntime", "onnxruntime_gpu", "1.23.2"),
    /** DJL itself. */
    DJL_API("ai.djl", "api", "0.38.0"),
    /** Reads {@code tokenizer.json}. */
    TOKENIZERS("ai.djl.huggingface", "tokenizers", "0.38.0");

    private final String group;
    private final String artifact;
    private final String version;

    Library(String group, String artifact, String version) {
        this.group = group;
        this.artifact = artifact;
        this.version = version;
    }

    /** Returns the lines for a pom. */
    public String xml() {
        return "<dependency><groupId>" + group + "</groupId><artifactId>" + artifact + "</artifactId><version>"
                + version + "</version></dependency>";
    }
}
