package dev.chai.model.openai;

import dev.chai.model.vlm.Decoding;
import dev.chai.model.vlm.VlmException;
import dev.chai.model.vlm.VlmException.Kind;
import dev.chai.model.vlm.VlmMessage;
import dev.chai.model.vlm.VlmPart;
import dev.chai.model.vlm.VlmProvenance.SeenVideo;
import dev.chai.model.vlm.VlmRequest;
import dev.chai.model.vlm.VlmVideo;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes a request as the JSON of a chat completion.
 *
 * <p>Every decoding option is written, even where it changes nothing: vLLM otherwise takes its defaults from the checkpoint's
 * generation_config.json, and a greedy score would be drawn with the checkpoint's temperature.
 */
final class ChatBody {
    private static final JsonFactory JSON = new JsonFactory();
    /** Keeps the rounding of a rate in a container from costing the last frame; the server takes no more than there are. */
    private static final double RATE_MARGIN = 1.01;

    private static final long PROCESSOR_LEAST = 4096;

    private final ServerProfile profile;
    private final MediaParts media;
    private final String model;
    private final List<SeenVideo> seen = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();

    ChatBody(ServerProfile profile, MediaParts media, String model) {
        this.profile = profile;
        this.media = media;
        this.model = model;
    }

    /** What was shown, after {@link #write}. */
    List<SeenVideo> seen() {
        return List.copyOf(seen);
    }

    /** What a careful reader should know, after {@link #write}. */
    List<String> warnings() {
        return List.copyOf(warnings);
    }

    byte[] write(VlmRequest request, boolean stream) throws VlmException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 12);
        try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), bytes)) {
            json.writeStartObject();
            json.writeStringProperty("model", model);
            json.writeArrayPropertyStart("messages");
            for (VlmMessage message : request.messages()) {
                write(json, message);
            }
            json.writeEndArray();
            write(json, request.decoding());
            writeLogprobs(json, request);
            writeProcessor(json, request);
            json.writeBooleanProperty("stream", stream);
            if (stream) {
                json.writeObjectPropertyStart("stream_options");
                json.writeBooleanProperty("include_usage", true);
                json.writeEndObject();
            }
            json.writeEndObject();
        }
        return bytes.toByteArray();
    }

    private void write(JsonGenerator json, VlmMessage message) throws VlmException {
        json.writeStartObject();
        json.writeStringProperty("role", message.role().name().toLowerCase(Locale.ROOT));
        if (message.parts().size() == 1 && message.parts().get(0) instanceof VlmPart.Text text) {
            json.writeStringProperty("content", text.text()); // A list is not taken everywhere.
        } else {
            json.writeArrayPropertyStart("content");
            for (VlmPart part : message.parts()) {
                write(json, part);
            }
            json.writeEndArray();
        }
        json.writeEndObject();
    }

    private void write(JsonGenerator json, VlmPart part) throws VlmException {
        if (part instanceof VlmPart.Text text) {
            json.writeStartObject();
            json.writeStringProperty("type", "text");
            json.writeStringProperty("text", text.text());
            json.writeEndObject();
        } else if (part instanceof VlmPart.Image image) {
            json.writeRawValue(MediaParts.image(image.frame()));
        } else if (part instanceof VlmPart.Video video) {
            write(json, video.video());
        } else if (part instanceof VlmPart.VideoLink link) {
            write(json, link);
        }
    }

    private void write(JsonGenerator json, VlmVideo video) throws VlmException {
        VideoTransport transport = MediaParts.transport(video, profile);
        if (transport != profile.transport()) {
            warnings.add(
                    video.name() + ": the frames are not evenly spaced, so they were sent as images with their times");
        }
        for (String part : media.video(video, transport)) {
            json.writeRawValue(part);
        }
        seen.add(SeenVideo.of(video, transport.id()));
    }

    private void write(JsonGenerator json, VlmPart.VideoLink link) throws VlmException {
        if (!profile.takesLinks()) {
            throw new VlmException(
                    Kind.UNSUPPORTED_MEDIA,
                    profile.name() + " does not fetch videos itself (" + shown(link.uri())
                            + "); send the clip's frames");
        }
        json.writeStartObject();
        json.writeStringProperty("type", "video_url");
        json.writeObjectPropertyStart("video_url");
        json.writeStringProperty("url", link.uri().toString());
        json.writeEndObject();
        json.writeEndObject();
        seen.add(new SeenVideo(
                shown(link.uri()), "server fps=" + link.fps(), "link", List.of(), 0, 0, 0, Optional.empty()));
    }

    /** A link without user, password and query, in which a signed link carries its secret. */
    private static String shown(URI link) {
        String host =
                link.getHost() == null ? "" : "//" + link.getHost() + (link.getPort() < 0 ? "" : ":" + link.getPort());
        return link.getScheme() + ":" + host + link.getRawPath();
    }

    private void write(JsonGenerator json, Decoding decoding) {
        json.writeNumberProperty("max_tokens", decoding.maxTokens());
        json.writeNumberProperty("temperature", decoding.temperature());
        json.writeNumberProperty("top_p", decoding.topP());
        json.writeNumberProperty("top_k", decoding.topK() == 0 ? profile.allTokens() : decoding.topK());
        json.writeNumberProperty(profile.repetitionPenalty(), decoding.repetitionPenalty());
        json.writeNumberProperty("presence_penalty", decoding.presencePenalty());
        decoding.seed().ifPresent(seed -> json.writeNumberProperty("seed", seed));
        if (!decoding.stops().isEmpty()) {
            json.writeArrayPropertyStart("stop");
            decoding.stops().forEach(json::writeString);
            json.writeEndArray();
        }
    }

    private static void writeLogprobs(JsonGenerator json, VlmRequest request) {
        request.logprobs().ifPresent(wanted -> {
            json.writeBooleanProperty("logprobs", true);
            json.writeNumberProperty("top_logprobs", wanted.top());
        });
    }

    /**
     * Tells the server to take every frame of our clip, in the size that it has. vLLM 0.32 samples where it reads the file, older versions
     * in the model's processor, so both receive the rate; which of the two samples, the server decides.
     */
    private void writeProcessor(JsonGenerator json, VlmRequest request) {
        if (!profile.processorOptions()) {
            return;
        }
        double fps = 0;
        long volume = 0;
        for (VlmMessage message : request.messages()) {
            for (VlmPart part : message.parts()) {
                if (part instanceof VlmPart.VideoLink link) {
                    fps = Math.max(fps, link.fps());
                } else if (part instanceof VlmPart.Video video
                        && MediaParts.transport(video.video(), profile) == VideoTransport.MP4) {
                    fps = Math.max(fps, MediaParts.rate(video.video()) * RATE_MARGIN);
                    volume = Math.max(volume, volume(video.video()));
                }
            }
        }
        if (fps > 0) {
            writeReading(json, fps);
            writeSize(json, fps, volume);
        }
    }

    private static void writeReading(JsonGenerator json, double fps) {
        json.writeObjectPropertyStart("media_io_kwargs");
        json.writeObjectPropertyStart("video");
        json.writeNumberProperty("num_frames", -1);
        json.writeNumberProperty("fps", fps);
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void writeSize(JsonGenerator json, double fps, long volume) {
        json.writeObjectPropertyStart("mm_processor_kwargs");
        json.writeNumberProperty("fps", fps);
        if (volume > 0) {
            json.writeObjectPropertyStart("size");
            json.writeNumberProperty("shortest_edge", Math.min(PROCESSOR_LEAST, volume));
            json.writeNumberProperty("longest_edge", volume);
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    /** Pixels of all frames, an odd one counted with its repetition. */
    private static long volume(VlmVideo video) {
        long even = (video.frames().size() + 1L) / 2 * 2;
        return even * video.width() * video.height();
    }
}
