package dev.chai.spec.document;

import dev.chai.spec.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what is not language about the clip: addresses, file names, adapters, wildcards, weights, parameters. */
final class LeftAloneFinder {
    private static final Pattern KINDS = Pattern.compile(
            "(?<url>(?:https?://|www\\.)[^\\s<>\"]{1,2000})"
                    + "|(?<file>(?<![\\w.])[\\w./\\\\-]{1,200}\\.(?:mp4|mov|webm|avi|mkv|gif|png|jpe?g|webp|safetensors|ckpt|gguf|pt|json|srt|wav|mp3)\\b)"
                    + "|(?<adapter><(?:lora|lyco|hypernet|embedding|clip)[:=][^>\\n]{1,200}>|(?<!\\w)embedding:[\\w.-]{1,100})"
                    + "|(?<wildcard>__[\\w/*-]{1,80}__|\\{[^{}\\n|]{0,200}(?:\\|[^{}\\n|]{0,200}){1,50}\\})"
                    + "|(?<weight>(?<=[\\w)]):\\s?\\d?\\.?\\d{1,3}(?=\\)))"
                    + "|(?<parameter>(?<![\\w-])--(?!no\\b|>)[a-z]{1,16}(?:[ =][\\w.:]{1,20}(?=\\s|$))?)",
            Pattern.CASE_INSENSITIVE);

    private LeftAloneFinder() {}

    static List<LeftAlone> in(String text, Span part) {
        Matcher found = KINDS.matcher(text).region(part.start(), part.end()).useTransparentBounds(true);
        List<LeftAlone> all = new ArrayList<>();
        while (found.find()) {
            all.add(new LeftAlone(kind(found), new Span(found.start(), found.end())));
        }
        return all;
    }

    private static LeftAlone.Kind kind(Matcher found) {
        for (LeftAlone.Kind kind : LeftAlone.Kind.values()) {
            if (found.group(kind.name().toLowerCase(java.util.Locale.ROOT)) != null) {
                return kind;
            }
        }
        throw new IllegalStateException("no kind took part");
    }
}
