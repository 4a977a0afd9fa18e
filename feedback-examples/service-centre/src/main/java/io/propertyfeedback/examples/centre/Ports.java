package io.propertyfeedback.examples.centre;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** What can be wrong with host and port. */
final class Ports {
    private static final int LAST = 65_535;
    private static final int FIRST_FREE = 1_024;

    private Ports() {}

    static void check(String host, int port) throws StartFault {
        if (port < 0 || port > LAST) {
            throw new StartFault("port-range", Integer.toString(port));
        }
        try {
            InetAddress address = InetAddress.getByName(host);
            if (!address.isAnyLocalAddress() && NetworkInterface.getByInetAddress(address) == null) {
                throw new StartFault("host-elsewhere", host);
            }
        } catch (UnknownHostException unknown) {
            throw new StartFault("host-unknown", host);
        } catch (IOException unforeseen) {
            throw fault(host, port, unforeseen);
        }
    }

    /** The address of a site without a slash at its end; null where none was given. */
    static @Nullable String site(@Nullable String given) throws StartFault {
        if (given == null) {
            return null;
        }
        try {
            URI address = new URI(given);
            boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            if (web && address.getHost() != null && given.matches("[^/]+//[^/?#@]+/?")) {
                return given.replaceFirst("/$", "");
            }
        } catch (URISyntaxException none) {
            // said below
        }
        throw new StartFault("site-invalid", given);
    }

    /** Host and port are in order, and yet the port cannot be had. */
    static StartFault fault(String host, int port, IOException failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String why = String.valueOf(root.getMessage());
        return port > 0 && port < FIRST_FREE && why.contains("ermission")
                ? new StartFault("port-forbidden", Integer.toString(port))
                : new StartFault("port-taken", Integer.toString(port), host, why);
    }
}
