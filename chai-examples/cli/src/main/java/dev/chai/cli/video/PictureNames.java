package dev.chai.cli.video;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Names the pictures of clips, so that two clips of one name get two names. Not thread-safe. */
final class PictureNames {
    private final Set<String> taken = new HashSet<>();

    /** Returns the clip's file name without its suffix, followed by a number where an earlier clip has taken it. */
    String of(Path clip) {
        String stem = stem(String.valueOf(clip.getFileName()));
        String name = stem;
        for (int number = 2; !taken.add(name); number++) {
            name = stem + "-" + number;
        }
        return name;
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
