package dev.chai.model.openai.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/** Addresses of servers: reads them, and shows them without the parts in which secrets travel. */
public final class Addresses {
    private Addresses() {}

    /**
     * Returns the address of a server.
     *
     * @throws IllegalArgumentException if it is not an address of the web, or has a user, password, query or fragment; the message holds
     *     none of these
     */
    public static URI server(String text) {
        try {
            return server(new URI(text));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("\"" + shown(text) + "\" is no address of a server ("
                    + e.getReason().toLowerCase(Locale.ROOT) + "), expected such as http://localhost:8000/v1");
        }
    }

    /** Returns an address, checked as above. */
    public static URI server(URI address) {
        boolean web = "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
        String authority = address.getRawAuthority();
        if (web && address.getHost() == null && authority != null && authority.contains("_")) {
            throw new IllegalArgumentException("the host name in \"" + shown(address.toString())
                    + "\" has an underscore, which no host name may have (RFC 1123, section 2.1); give the server's IP"
                    + " address, or a name without one");
        }
        if (!web || address.getHost() == null) {
            throw new IllegalArgumentException("\"" + shown(address.toString())
                    + "\" is no address of a server, expected such as http://localhost:8000/v1");
        }
        if (address.getRawUserInfo() != null || address.getRawQuery() != null || address.getRawFragment() != null) {
            throw new IllegalArgumentException("the address of " + address.getHost()
                    + " must have no user, password, query or fragment; keys come from the environment or a callback");
        }
        String plain = address.toString();
        return URI.create(plain.endsWith("/") ? plain.substring(0, plain.length() - 1) : plain);
    }

    /** Returns an address without user, password, query and fragment, whether or not it can be parsed. */
    public static String shown(String text) {
        return text.replaceAll("//[^/]*@", "//").replaceAll("(?s)[?#].*", "");
    }

    /** Returns whether an address lies below another: the same server, and a path that continues the other's. */
    public static boolean isBelow(URI base, URI address) {
        return address.toString().startsWith(base + "/");
    }
}
