package dev.chai.critique.io;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Replaces names of people by stable names that do not reveal who they are.
 *
 * <pre>{@code
 * Pseudonyms people = Pseudonyms.salted("a long secret");
 * people.of("Jane Roe");      // always the same for this salt: "person-" and 12 digits
 * }</pre>
 *
 * <p>Immutable and thread-safe.
 *
 * @since 0.1
 */
public final class Pseudonyms {
    /** Leaves names as they are, for data whose people already have pseudonyms. */
    public static final Pseudonyms KEPT = new Pseudonyms(name -> name);

    private static final int SHORTEST_SALT = 8;
    private static final int DIGITS = 12;

    private final UnaryOperator<String> naming;

    private Pseudonyms(UnaryOperator<String> naming) {
        this.naming = naming;
    }

    /**
     * Replaces names by HMAC-SHA-256 with a salt. Whoever knows the salt can test a guess, so keep it separate from the data; one salt
     * gives the same names in every import.
     *
     * @throws IllegalArgumentException if the salt is shorter than 8 characters
     */
    public static Pseudonyms salted(String salt) {
        if (salt.length() < SHORTEST_SALT) {
            throw new IllegalArgumentException(
                    "the salt has " + salt.length() + " characters; give at least " + SHORTEST_SALT);
        }
        SecretKeySpec key = new SecretKeySpec(salt.getBytes(StandardCharsets.UTF_8), "HmacSHA256");
        return new Pseudonyms(name -> "person-" + hex(key, name).substring(0, DIGITS));
    }

    /** Returns the pseudonym of a name. */
    public String of(String name) {
        return naming.apply(name);
    }

    private static String hex(SecretKeySpec key, String name) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return HexFormat.of().formatHex(mac.doFinal(name.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HmacSHA256", e);
        }
    }
}
