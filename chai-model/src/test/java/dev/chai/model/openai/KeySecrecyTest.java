package dev.chai.model.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chai.model.vlm.CallOptions;
import dev.chai.model.vlm.LogprobRequest;
import dev.chai.model.vlm.RetryPolicy;
import dev.chai.model.vlm.VlmException;
import dev.chai.model.vlm.VlmMessage;
import dev.chai.model.vlm.VlmPart;
import dev.chai.model.vlm.VlmRequest;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that repeats the key wherever it can; nobody ever reads it. */
final class KeySecrecyTest {
    private static final String KEY = "sk-t0p/s\"ecret+42";
    private static final CallOptions ONCE = CallOptions.defaults().withRetry(RetryPolicy.none());
    private static final VlmRequest SCORED =
            VlmRequest.of(VlmMessage.user(VlmPart.text("What is this?"))).withLogprobs(LogprobRequest.of("Yes", "No"));

    /** Everything a caller, a log, a cache or a report can get hold of. */
    private static String everything(StubServer server, String key) {
        List<String> heard = new CopyOnWriteArrayList<>();
        StringWriter out = new StringWriter();
        try (OpenAiVlm model = OpenAiVlm.builder(server.address(), "tiny")
                .key(ApiKey.from(() -> key))
                .probe(false)
                .build()) {
            out.append(model.toString()).append(model.capabilities().toString());
            for (boolean stream : new boolean[] {false, true}) {
                try {
                    out.append(
                            String.valueOf(stream ? model.stream(SCORED, ONCE, heard::add) : model.run(SCORED, ONCE)));
                } catch (VlmException | RuntimeException e) {
                    e.printStackTrace(new PrintWriter(out, true));
                }
            }
            out.append(String.valueOf(model.runBatch(List.of(SCORED, SCORED), ONCE)));
        }
        return out + String.join("", heard);
    }

    private static void assertHidden(String text, String key) {
        assertThat(text)
                .doesNotContain(key)
                .doesNotContain(URLEncoder.encode(key, StandardCharsets.UTF_8))
                .doesNotContain(Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8)))
                .doesNotContain(key.replace("\"", "\\\""));
    }

    @Provide
    Arbitrary<StubServer.Act> answers() {
        String key = KEY.replace("\"", "\\\"");
        List<String> bodies = new ArrayList<>();
        for (String template : List.of(
                StubServer.completion("@", StubServer.logprobs("@", -0.1, "No", -3)),
                StubServer.completion("It pans @ left.", ",\"finish_reason\":\"@\""),
                "{\"choices\":[{\"message\":{\"content\":[{\"type\":\"text\",\"text\":\"@\"},{\"type\":\"@\",\"@\":1}],"
                        + "\"refusal\":\"@\"}}],\"system_fingerprint\":\"@\",\"model\":\"@\"}",
                "{\"choices\":[{\"message\":{\"content\":\"\",\"refusal\":\"no @\",\"reasoning_content\":\"@\"}}]}",
                "{\"error\":{\"message\":\"@\",\"type\":\"@\",\"code\":\"@\"}}",
                "{\"object\":\"error\",\"message\":\"Bearer @\",\"code\":400}",
                "{\"detail\":[{\"loc\":[\"header\",\"authorization\"],\"msg\":\"@\",\"input\":\"Bearer @\"}]}",
                "{\"error\":\"@\"}",
                "{\"@\":\"@\"}",
                "[\"@\"]",
                "plain @ text",
                "{\"choices\":[{\"message\":{\"content\":\"@",
                "{\"choices\":\"@\"}")) {
            bodies.add(template.replace("@", key));
            bodies.add(template.replace("@", URLEncoder.encode(KEY, StandardCharsets.UTF_8)));
            bodies.add(template.replace("@", escaped(KEY)));
        }
        return Arbitraries.of(bodies)
                .flatMap(body -> Arbitraries.of(
                        StubServer.json(body),
                        StubServer.status(400, body),
                        StubServer.status(401, body),
                        StubServer.status(404, body),
                        StubServer.status(500, body),
                        StubServer.status(503, body, "Retry-After", KEY),
                        StubServer.status(302, body, "Location", "http://evil.example/" + KEY + "?key=" + KEY),
                        StubServer.events(0, "data: " + body + "\n\n", StubServer.END),
                        StubServer.events(0, "event: error\ndata: " + body + "\n\n"),
                        StubServer.cut("application/json", body)));
    }

    /** JSON may write any character as an escape. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append(String.format("\\u%04x", c)));
        return escaped.toString();
    }

    @Property(tries = 120)
    void noFieldOfAnyAnswerBringsTheKeyOut(@ForAll("answers") StubServer.Act act) {
        try (StubServer server = new StubServer()) {
            String quoted = KEY.replace("\"", "\\\"");
            server.models("{\"data\":[{\"id\":\"" + quoted + "\"}]}")
                    .version("{\"version\":\"" + quoted + "\"}")
                    .then(act);
            assertHidden(everything(server, KEY), KEY);
        }
    }

    @Property(tries = 40)
    void aKeySpreadOverTheEventsOfAStreamIsHidden(@ForAll("cuts") List<String> pieces) {
        try (StubServer server = new StubServer()) {
            String[] events = new String[pieces.size() + 1];
            for (int i = 0; i < pieces.size(); i++) {
                events[i] = "data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" + pieces.get(i) + "\"}"
                        + StubServer.logprobs(pieces.get(i), -0.5) + "}]}\n\n";
            }
            events[pieces.size()] = StubServer.END;
            server.then(StubServer.events(0, events));
            String all = everything(server, "sk-0123456789");
            assertThat(all).doesNotContain("sk-0123456789").contains("It pans ***.");
            assertThat(all.replaceAll("[^0-9]", "")).doesNotContain("0123456789");
        }
    }

    @Provide
    Arbitrary<List<String>> cuts() {
        String text = "It pans sk-0123456789.";
        return Arbitraries.integers()
                .between(9, text.length() - 1)
                .set()
                .ofMinSize(1)
                .ofMaxSize(5)
                .map(places -> {
                    List<String> pieces = new ArrayList<>();
                    int start = 0;
                    for (int place : places.stream().sorted().toList()) {
                        pieces.add(text.substring(start, place));
                        start = place;
                    }
                    pieces.add(text.substring(start));
                    return pieces;
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"sk-line\nend", "sk-\u00e9t\u00e9", "sk-nul\0"})
    void aKeyThatNoHeaderCarriesIsRefusedBeforeItIsSent(String key) {
        try (StubServer server = new StubServer().then(StubServer.text("fine"))) {
            String all = everything(server, key);
            assertThat(all)
                    .contains("the key from a callback has a character that no header can carry")
                    .doesNotContain(key);
            assertThat(server.bodies()).isEmpty();
        }
    }

    @Test
    void addressesOutsideTheServersOwnAreNotSentTheKey() {
        String answer = StubServer.completion("Yes", StubServer.logprobs("Yes", -0.1, "No", -3));
        try (StubServer server = new StubServer().then(StubServer.json(answer))) {
            server.models("{\"data\":[{\"id\":\"tiny\"}]}").version("{\"version\":\"0.32\"}");
            assertThat(everything(server, "sk-0123456789")).contains("vllm 0.32");
            assertThat(server.keysOf("/version")).containsExactly("none");
            assertThat(server.keysOf("/v1/models")).containsExactly("Bearer sk-0123456789");
        }
    }

    @Test
    void aRedirectIsShownWithoutItsQuery() {
        try (StubServer server = new StubServer()
                .then(StubServer.status(307, "", "Location", "http://user:pw@other.example/v1?token=abc#x"))) {
            assertThat(everything(server, KEY))
                    .contains("sends calls on to http://other.example/v1;")
                    .doesNotContain("token")
                    .doesNotContain("pw@");
        }
    }

    @Test
    void placeholderKeysLeaveTheWordsOfAnAnswerAlone() throws Exception {
        try (StubServer server = new StubServer().then(StubServer.text("An EMPTY street."));
                OpenAiVlm model = OpenAiVlm.builder(server.address(), "tiny")
                        .key(ApiKey.from(() -> "EMPTY"))
                        .build()) {
            VlmRequest question = VlmRequest.of(VlmMessage.user(VlmPart.text("What is this?")));
            assertThat(model.run(question).text()).isEqualTo("An EMPTY street.");
            assertThat(Optional.of(server.keys())).contains(List.of("Bearer EMPTY"));
        }
    }
}
