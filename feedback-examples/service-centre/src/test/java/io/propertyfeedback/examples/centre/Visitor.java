package io.propertyfeedback.examples.centre;

import java.io.IOException;
import java.net.CookieManager;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a browser of their own, but without JavaScript. */
final class Visitor {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String address;

    Visitor(String address) {
        this.address = address;
    }

    static Visitor loggedIn(Running centre, String account) {
        Visitor visitor = new Visitor(centre.address());
        visitor.post("/login", Map.of("account", account, "password", "demo-2026", "_csrf", visitor.token("/login")));
        return visitor;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    /** Asks for an address that a well-behaved client would not send; the answer as it comes over the wire. */
    String raw(String path) {
        return raw("GET " + path, "", "");
    }

    /** A post of which every byte is sent before the answer is read. */
    String rawPost(String path, String type, String body) {
        String about = "Content-Type: " + type + "\r\nContent-Length: " + body.length() + "\r\n";
        return raw("POST " + path, about, body);
    }

    private String raw(String verb, String about, String body) {
        URI at = URI.create(address);
        try (Socket socket = new Socket(at.getHost(), at.getPort())) {
            String request = verb + " HTTP/1.1\r\nHost: " + at.getAuthority() + "\r\nCookie: centre=" + session()
                    + "\r\n" + about + "Connection: close\r\n\r\n" + body;
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    /** Posts a form; a field that is empty in the browser is sent empty, too. */
    HttpResponse<String> post(String path, Map<String, String> fields) {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) ->
                body.append(encoded(name)).append('=').append(encoded(value)).append('&'));
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /** Posts with the secret of the form on a page. */
    HttpResponse<String> postFrom(String page, String path, Map<String, String> fields) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", token(page));
        return post(path, all);
    }

    /** Posts a form with a file, with the secret of the form on a page. */
    HttpResponse<String> postFile(String page, String path, Map<String, String> fields, byte[] file) {
        Map<String, String> all = new LinkedHashMap<>(fields);
        all.put("_csrf", token(page));
        return sendFile(path, all, file);
    }

    HttpResponse<String> sendFile(String path, Map<String, String> fields, byte[] file) {
        StringBuilder body = new StringBuilder();
        fields.forEach((name, value) -> body.append("--b7\r\nContent-Disposition: form-data; name=\"" + name)
                .append("\"\r\n\r\n" + value + "\r\n"));
        body.append("--b7\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.jpg\"\r\n");
        body.append("Content-Type: image/jpeg\r\n\r\n")
                .append(new String(file, StandardCharsets.ISO_8859_1))
                .append("\r\n--b7--\r\n");
        return send(request(path)
                .header("Content-Type", "multipart/form-data; boundary=b7")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString(), StandardCharsets.ISO_8859_1)));
    }

    String token(String page) {
        Matcher found = TOKEN.matcher(get(page).body());
        if (!found.find()) {
            throw new IllegalStateException(page + " has no form");
        }
        return found.group(1);
    }

    String session() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("centre"))
                .map(java.net.HttpCookie::getValue)
                .findFirst()
                .orElse("");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Accept-Language", "en");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
