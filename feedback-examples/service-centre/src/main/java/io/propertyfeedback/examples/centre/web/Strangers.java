package io.propertyfeedback.examples.centre.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;

/** What those who are not known may do, so often from one address: the same on pages and in the API. Thread-safe. */
public final class Strangers {
    private static final int IPV6 = 16;
    private static final int NETWORK = 8; // bytes; a subscriber has a whole network of IPv6 to send from

    private final Allowance handIns;
    private final Allowance lookUps;
    private final Allowance sessions;

    public Strangers(Limits limits) {
        handIns = new Allowance(limits.handIns(), limits.window());
        lookUps = new Allowance(limits.lookUps(), limits.window());
        sessions = new Allowance(limits.sessions(), limits.window());
    }

    /** Hands in only so often, unless logged in. */
    public Handler handingIn(Handler handler) {
        return limited(handIns, handler);
    }

    /** Tries references and codes only so often, unless logged in. */
    public Handler lookingUp(Handler handler) {
        return limited(lookUps, handler);
    }

    private static Handler limited(Allowance allowance, Handler handler) {
        return call -> {
            if (call.account().isEmpty()) {
                pass(allowance.take(address(call.request())));
            }
            return handler.handle(call);
        };
    }

    /** A session may begin. */
    void beginSession(HttpServletRequest request) {
        pass(sessions.take(address(request)));
    }

    private static void pass(long seconds) {
        if (seconds > 0) {
            throw new Stopped(Answer.later(seconds, Answer.message(429, "error.too-often", seconds)));
        }
    }

    /** How many seconds an open request of the API has to wait; 0 when it may pass. */
    long wait(HttpServletRequest request) {
        boolean acts = request.getRequestURI().endsWith("/acts");
        boolean handsIn = request.getMethod().equals("POST") && !acts;
        return (handsIn ? handIns : lookUps).take(address(request));
    }

    /** From where a request comes: an address of version 4, or a network of version 6. */
    static String address(HttpServletRequest request) {
        return network(request.getRemoteAddr());
    }

    /** An address of version 4 as it is, or the network of one of version 6, from which one subscriber comes. */
    public static String network(String address) {
        if (address.indexOf(':') < 0) {
            return address;
        }
        try {
            byte[] bytes = InetAddress.getByName(address).getAddress();
            return bytes.length == IPV6 ? HexFormat.of().formatHex(bytes, 0, NETWORK) : address;
        } catch (UnknownHostException notOne) {
            return address;
        }
    }
}
