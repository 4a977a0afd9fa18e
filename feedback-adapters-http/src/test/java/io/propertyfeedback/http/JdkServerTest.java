package io.propertyfeedback.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.propertyfeedback.http.jdk.FeedbackHandler;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

class JdkServerTest extends HttpSuite {
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private HttpServer server;

    @Override
    protected URI start(FeedbackHttpApi api) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/property/api", new FeedbackHandler(api));
        server.start();
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/property/api");
    }

    @Test
    void aPathThatOnlyBeginsLikeTheMountIsNotOfTheApi() {
        Reply reply = Client.at(
                        URI.create("http://localhost:" + server.getAddress().getPort()))
                .send("GET", "/property/apis/openapi.json", Client.NOTHING);
        assertThat(reply.status()).isEqualTo(404);
    }

    @Override
    protected void stop() {
        server.stop(0);
        threads.shutdown();
    }
}
