package io.propertyfeedback.examples.springboot;

import java.net.URI;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** The program, on a port and a database of its own, whose scheduler leaves the rounds to the test. */
final class Host {
    private Host() {}

    static ConfigurableApplicationContext with(
            ApplicationContextInitializer<GenericApplicationContext> more, Class<?>... sources) {
        Class<?>[] all = Stream.concat(Stream.of(SpringBootEmbedding.class), Stream.of(sources))
                .toArray(Class[]::new);
        return new SpringApplicationBuilder(all)
                .initializers(more)
                .run(
                        "--server.address=localhost",
                        "--server.port=0",
                        "--spring.datasource.generate-unique-name=true",
                        "--spring.datasource.url=",
                        "--feedback.monitor-every=1d",
                        "--feedback.relay-every=1d",
                        "--logins.password=known to the test");
    }

    static URI at(ConfigurableApplicationContext host, String path) {
        int port = ((WebServerApplicationContext) host).getWebServer().getPort();
        return URI.create("http://localhost:" + port + path);
    }
}
