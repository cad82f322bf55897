package dev.chai.model.onnx.tokenizer;

import dev.chai.spec.data.ChaiDataException;
import java.io.ByteArrayOutputStream;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * Copies a {@code tokenizer.json} for the native library, with vocabulary and merges checked, and without the parts that are never used
 * here: prompts are put together with their special tokens, so nothing is truncated, padded or put into a template. Used once.
 */
final class TokenizerCopy {
    /** Nothing of these names reaches the library, wherever it is. */
    static final Set<String> UNCHECKED = Set.of("truncation", "padding", "post_processor", "vocab", "merges");

    private static final Set<String> PARTS =
            Set.of("version", "added_tokens", "normalizer", "pre_tokenizer", "decoder", "model");

    private static final JsonFactory JSON = new JsonFactory();

    private final String source;
    private final JsonParser in;
    private final JsonGenerator out;

    private TokenizerCopy(String source, JsonParser in, JsonGenerator out) {
        this.source = source;
        this.in = in;
        this.out = out;
    }

    /** Returns the copy of a file that was read as JSON before. */
    static byte[] of(String source, byte[] json) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(json.length);
        try (JsonParser in = JSON.createParser(ObjectReadContext.empty(), json);
                JsonGenerator out = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            new TokenizerCopy(source, in, out).copy();
        } catch (JacksonException e) {
            throw ChaiDataException.in(source, "no text that a tokenizer could have: " + e.getOriginalMessage());
        }
        return bytes.toByteArray();
    }

    private void copy() {
        require(in.nextToken(), JsonToken.START_OBJECT, "an object");
        out.writeStartObject();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            in.nextToken();
            if (!PARTS.contains(name)) {
                in.skipChildren();
            } else {
                out.writeName(name);
                part(name);
            }
        }
        out.writeEndObject();
    }

    private void part(String name) {
        if (name.equals("model")) {
            model();
        } else {
            checked();
        }
    }

    /** A value that the rules have checked, but for the members that they did not see. */
    private void checked() {
        if (in.currentToken() == JsonToken.START_OBJECT) {
            out.writeStartObject();
            while (in.nextToken() != JsonToken.END_OBJECT) {
                member();
            }
            out.writeEndObject();
        } else if (in.currentToken() == JsonToken.START_ARRAY) {
            out.writeStartArray();
            while (in.nextToken() != JsonToken.END_ARRAY) {
                checked();
            }
            out.writeEndArray();
        } else {
            out.copyCurrentEvent(in);
        }
    }

    private void member() {
        String name = in.currentName();
        in.nextToken();
        if (UNCHECKED.contains(name)) {
            in.skipChildren();
        } else {
            out.writeName(name);
            checked();
        }
    }

    private void model() {
        require(in.currentToken(), JsonToken.START_OBJECT, "an object");
        out.writeStartObject();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            out.writeName(name);
            in.nextToken();
            switch (name) {
                case "vocab" -> vocabulary();
                case "merges" -> merges();
                default -> checked();
            }
        }
        out.writeEndObject();
    }

    private void vocabulary() {
        require(in.currentToken(), JsonToken.START_OBJECT, "an object of tokens and their numbers");
        out.writeStartObject();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            requireShort(in.currentName());
            out.writeName(in.currentName());
            require(in.nextToken(), JsonToken.VALUE_NUMBER_INT, "a whole number");
            boolean isInt = in.getNumberType() == JsonParser.NumberType.INT;
            if (!isInt || in.getIntValue() < 0 || in.getIntValue() > TokenizerRules.MAX_ID) {
                throw error("expected a whole number from 0 to " + TokenizerRules.MAX_ID);
            }
            out.writeNumber(in.getIntValue());
        }
        out.writeEndObject();
    }

    /** Each merge is a text with one blank, or, since version 0.20 of the library, a pair of texts. */
    private void merges() {
        require(in.currentToken(), JsonToken.START_ARRAY, "an array of merges");
        out.writeStartArray();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            if (in.currentToken() == JsonToken.START_ARRAY) {
                pair();
            } else {
                require(in.currentToken(), JsonToken.VALUE_STRING, "a merge of two tokens");
                String merge = in.getString();
                int blank = merge.indexOf(' ');
                if (blank < 1 || blank != merge.lastIndexOf(' ') || blank + 1 == merge.length()) {
                    throw error("expected two tokens with a blank between them");
                }
                requireShort(merge);
                out.writeString(merge);
            }
        }
        out.writeEndArray();
    }

    private void pair() {
        out.writeStartArray();
        for (int i = 0; i < 2; i++) {
            require(in.nextToken(), JsonToken.VALUE_STRING, "a merge of two tokens");
            requireShort(in.getString());
            out.writeString(in.getString());
        }
        require(in.nextToken(), JsonToken.END_ARRAY, "a merge of two tokens");
        out.writeEndArray();
    }

    private void requireShort(String token) {
        if (token.isEmpty() || token.length() > TokenizerRules.MAX_TOKEN) {
            throw error("a token of " + token.length() + " characters; those of supported models have 1 to "
                    + TokenizerRules.MAX_TOKEN);
        }
    }

    private void require(JsonToken token, JsonToken expected, String what) {
        if (token != expected) {
            throw error("expected " + what);
        }
    }

    private ChaiDataException error(String problem) {
        TokenStreamLocation at = in.currentTokenLocation();
        return ChaiDataException.at(source, at.getLineNr(), at.getColumnNr(), problem);
    }
}
