/** Video input and models. */
module dev.chai.model {
    requires static transitive org.jspecify;
    requires transitive dev.chai.spec;
    requires transitive dev.chai.critique;
    requires transitive java.desktop;
    requires org.bytedeco.javacpp;
    requires org.bytedeco.ffmpeg;
    requires static ai.djl.api;
    requires static ai.djl.tokenizers;
    requires static com.microsoft.onnxruntime;
    requires jdk.management;

    exports dev.chai.model;
    exports dev.chai.model.motion;
    exports dev.chai.model.onnx;
    exports dev.chai.model.onnx.folder;
    exports dev.chai.model.video;
    exports dev.chai.model.video.sampling;
    exports dev.chai.model.video.tensor;
}
