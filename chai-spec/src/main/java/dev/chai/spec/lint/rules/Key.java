package dev.chai.spec.lint.rules;

import dev.chai.spec.data.Located;
import dev.chai.spec.lint.match.PhraseSet;
import dev.chai.spec.lint.match.PrimitiveSet;
import dev.chai.spec.rule.Subscription;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Describes one key of a rule file: its form for the schema, how its value is read, and what the value adds to the subscription of
 * the rule. Schema and reader both use it, so they cannot disagree.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name the key
 * @param form the schema of the value
 * @param reader turns the value into what the rule uses
 * @param absent what a missing key means; null for a key that must be there
 * @param subscribes what the value adds to the subscription
 */
record Key<T>(
        String name,
        Form form,
        Function<Located, ? extends T> reader,
        @Nullable T absent,
        BiConsumer<Subscription.Builder, T> subscribes) {

    /** Describes a key that must be there and adds nothing to the subscription. */
    static <T> Key<T> of(String name, Form form, Function<Located, ? extends T> reader) {
        return new Key<>(name, form, reader, null, (subscription, value) -> {});
    }

    /** Describes a key that others read, or that is only for people; it may be left out. */
    static Key<Optional<Located>> other(String name, Form form) {
        return Key.<Optional<Located>>of(name, form, Optional::of).orElse(Optional.empty());
    }

    static Key<String> string(String name) {
        return of(name, Form.STRING, Located::string);
    }

    /** Describes a text that may be left out. */
    static Key<Optional<String>> text(String name) {
        return Key.<Optional<String>>of(name, Form.STRING, json -> Optional.of(json.string()))
                .orElse(Optional.empty());
    }

    /** Describes a list of strings that may be left out. */
    static Key<List<String>> strings(String name) {
        return Key.<List<String>>of(name, Form.STRINGS, Located::strings).orElse(List.of());
    }

    /** Describes a flag that is false if left out. */
    static Key<Boolean> flag(String name) {
        return Key.<Boolean>of(name, Form.FLAG, Located::bool).orElse(false);
    }

    /** Describes a whole number between two bounds, both included. */
    static Key<Integer> integer(String name, int least, int most) {
        return of(name, Form.integer(least, most), json -> json.integer(least, most));
    }

    /** Describes one of some named values. */
    static <T> Key<T> named(String name, List<String> values, Function<String, T> find) {
        return of(name, Form.oneOf(values), json -> json.as(find));
    }

    /** Describes texts by free keys; left out, there are none. */
    static Key<Map<String, String>> texts(String name) {
        return Key.<Map<String, String>>of(name, Form.map(Form.STRING), Key::texts)
                .orElse(Map.of());
    }

    private static Map<String, String> texts(Located json) {
        return json.members().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, text -> text.getValue().string()));
    }

    /** Describes phrases that the rule looks for: they trigger it. */
    static Key<PhraseSet> triggers(String name) {
        return phrases(name, PhraseSet::triggerOn);
    }

    /** Describes phrases around what the rule looks for: they do not trigger it. */
    static Key<PhraseSet> context(String name) {
        return phrases(name, PhraseSet::addContextTo);
    }

    private static Key<PhraseSet> phrases(String name, BiConsumer<PhraseSet, Subscription.Builder> role) {
        return Key.<PhraseSet>of(name, Form.STRINGS, json -> PhraseSet.of(name, json.strings()))
                .orElse(PhraseSet.of(name, List.of()))
                .subscribing((subscription, phrases) -> role.accept(phrases, subscription));
    }

    /** Describes primitives that may be left out; mentions of them do not trigger the rule. */
    static Key<PrimitiveSet> primitives(String name) {
        return Key.<PrimitiveSet>of(name, Form.STRINGS, json -> PrimitiveSet.of(json.strings()))
                .orElse(PrimitiveSet.of(List.of()));
    }

    /** Returns a copy that may be left out. */
    Key<T> orElse(T value) {
        return new Key<>(name, form, reader, value, subscribes);
    }

    /** Returns a copy that must be there. */
    Key<T> required() {
        return new Key<>(name, form, reader, null, subscribes);
    }

    /** Returns a copy whose value adds something to the subscription. */
    Key<T> subscribing(BiConsumer<Subscription.Builder, T> newSubscribes) {
        return new Key<>(name, form, reader, absent, newSubscribes);
    }

    /** Returns a copy with a sentence for people who write rule files. */
    Key<T> saying(String description) {
        return new Key<>(name, form.withDescription(description), reader, absent, subscribes);
    }

    boolean isRequired() {
        return absent == null;
    }

    /** Returns the value that an object has under this key. */
    T in(Located object) {
        Optional<Located> value = object.find(name);
        if (value.isEmpty() && absent != null) {
            return absent;
        }
        return reader.apply(object.require(name));
    }
}
