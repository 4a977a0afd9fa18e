package io.propertyfeedback.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPOutputStream;

/** Compresses what it hands on for those who take gzip, and then makes of the entity tag what such proxies do. */
final class CompressingProxy implements AutoCloseable {
    private static final Set<String> OF_ONE_CONNECTION =
            Set.of("connection", "content-length", "host", "upgrade", "transfer-encoding");

    private final HttpClient http = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final UnaryOperator<String> tag;
    private final URI behind;
    private final HttpServer server;

    CompressingProxy(URI behind, UnaryOperator<String> tag) throws IOException {
        this.behind = behind;
        this.tag = tag;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::handOn);
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    private void handOn(HttpExchange exchange) throws IOException {
        try (exchange) {
            HttpRequest.Builder request = HttpRequest.newBuilder(
                    behind.resolve(exchange.getRequestURI().toString()));
            exchange.getRequestHeaders().forEach((name, values) -> {
                if (!OF_ONE_CONNECTION.contains(name.toLowerCase(Locale.ROOT))) {
                    values.forEach(value -> request.header(name, value));
                }
            });
            byte[] said = exchange.getRequestBody().readAllBytes();
            request.method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(said));
            HttpResponse<byte[]> answer = http.send(request.build(), BodyHandlers.ofByteArray());
            Headers headers = exchange.getResponseHeaders();
            answer.headers().map().forEach((name, values) -> {
                if (!OF_ONE_CONNECTION.contains(name)) {
                    headers.put(name, values);
                }
            });
            boolean zipped = "gzip".equals(exchange.getRequestHeaders().getFirst("Accept-Encoding"));
            byte[] body = zipped ? zipped(answer.body(), headers) : answer.body();
            exchange.sendResponseHeaders(answer.statusCode(), body.length);
            exchange.getResponseBody().write(body);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private byte[] zipped(byte[] body, Headers headers) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        headers.set("Content-Encoding", "gzip");
        if (headers.containsKey("ETag")) {
            headers.set("ETag", tag.apply(headers.getFirst("ETag")));
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }
}
