/** Video input and models. */
module dev.chai.model {
    requires static transitive org.jspecify;
    requires transitive dev.chai.spec;
    requires transitive dev.chai.critique;
    requires transitive java.desktop;
    requires java.net.http;
    requires tools.jackson.core;
    requires tools.jackson.databind;
    requires io.github.resilience4j.circuitbreaker;
    requires org.bytedeco.javacpp;
    requires org.bytedeco.ffmpeg;
    requires static transitive ai.djl.api;
    requires static ai.djl.tokenizers;
    requires static com.microsoft.onnxruntime;
    requires jdk.management;

    exports dev.chai.model;
    exports dev.chai.model.djl;
    exports dev.chai.model.embed;
    exports dev.chai.model.grounding;
    exports dev.chai.model.motion;
    exports dev.chai.model.onnx;
    exports dev.chai.model.onnx.folder;
    exports dev.chai.model.openai;
    exports dev.chai.model.prompt;
    exports dev.chai.model.role;
    exports dev.chai.model.script;
    exports dev.chai.model.video;
    exports dev.chai.model.video.isolated;
    exports dev.chai.model.video.sampling;
    exports dev.chai.model.video.source;
    exports dev.chai.model.video.tensor;
    exports dev.chai.model.vlm;

    uses dev.chai.model.ModelScheme;

    provides ai.djl.engine.EngineProvider with
            dev.chai.model.djl.ChaiVlmEngineProvider;
    provides dev.chai.spec.lint.RulePackProvider with
            dev.chai.model.grounding.ClipRules;
}
