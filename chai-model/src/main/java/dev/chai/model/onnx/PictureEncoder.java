package dev.chai.model.onnx;

import dev.chai.model.onnx.folder.ModelFolder;
import dev.chai.model.onnx.folder.QwenRules;
import dev.chai.model.onnx.folder.SquareRules;
import dev.chai.model.onnx.graph.Features;
import dev.chai.model.onnx.graph.GraphSet;
import dev.chai.model.onnx.graph.RunControl;
import dev.chai.model.onnx.prompt.MediaSize;
import dev.chai.model.vlm.VideoPreparation;
import dev.chai.model.vlm.VlmException;
import dev.chai.model.vlm.VlmPart;

/** Prepares the pictures of a family of models and runs the vision encoder on them. Thread-safe. */
interface PictureEncoder {
    /** Returns the encoder of a folder's family. */
    static PictureEncoder of(GraphSet graphs, ModelFolder folder) {
        if (folder.pictures() instanceof SquareRules squares) {
            return new SmolPictures(graphs, squares);
        }
        return new QwenPictures(graphs, folder.config(), (QwenRules) folder.pictures());
    }

    /**
     * Returns the size that an image or video takes.
     *
     * @throws VlmException if the model cannot take it
     */
    MediaSize size(VlmPart part) throws VlmException;

    /** Returns the features, a row for each token. */
    Features encode(VlmPart part, MediaSize size, RunControl control) throws VlmException;

    /** Most bytes of pixels that are prepared at once. */
    long pixelBytes(MediaSize size);

    /** Returns how clips are prepared unless the caller says otherwise. */
    VideoPreparation video();
}
