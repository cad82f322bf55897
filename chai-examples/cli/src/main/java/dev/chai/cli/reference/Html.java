package dev.chai.cli.reference;

/** Collects HTML from templates whose {@code {}} take text, escaped. Not thread-safe. */
final class Html {
    private final StringBuilder out = new StringBuilder();

    /** Adds a template with its places filled, in order. */
    Html add(String template, Object... texts) {
        int from = 0;
        for (Object text : texts) {
            int place = template.indexOf("{}", from);
            out.append(template, from, place).append(escape(String.valueOf(text)));
            from = place + 2;
        }
        out.append(template, from, template.length());
        return this;
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
