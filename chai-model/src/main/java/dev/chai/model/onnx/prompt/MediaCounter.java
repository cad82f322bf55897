package dev.chai.model.onnx.prompt;

import java.util.Iterator;

/** Counts images and videos as a prompt comes to them. Not thread-safe. */
final class MediaCounter {
    private final Iterator<MediaSize> sizes;
    private int number = -1;

    MediaCounter(Iterator<MediaSize> sizes) {
        this.sizes = sizes;
    }

    /** Goes on to the next one and gives its size. */
    MediaSize next() {
        number++;
        return sizes.next();
    }

    /** The number of the one at hand, from 0. */
    int number() {
        return number;
    }
}
