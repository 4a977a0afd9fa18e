package io.propertyfeedback.examples.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.propertyfeedback.http.FeedbackHttpApi;
import io.propertyfeedback.http.HttpSuite;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.web.client.RestClient;

class SpringBootTest extends HttpSuite {
    private ServletWebServerApplicationContext host;

    @Override
    protected URI start(FeedbackHttpApi api) {
        host = (ServletWebServerApplicationContext) new SpringApplicationBuilder(Host.class)
                .initializers(
                        (GenericApplicationContext context) -> context.registerBean(FeedbackHttpApi.class, () -> api))
                .run(
                        "--server.address=localhost",
                        "--server.port=0",
                        "--server.servlet.context-path=/property",
                        "--spring.main.banner-mode=off");
        return at("/api");
    }

    @Override
    protected void stop() {
        host.close();
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + host.getWebServer().getPort() + "/property" + path);
    }

    @Test
    void theHostWritesItsOwnJson() {
        String visit = RestClient.create().get().uri(at("/visit")).retrieve().body(String.class);
        assertThat(visit).isEqualTo("{\"lift\":\"A\",\"day\":\"2026-11-23\"}");
    }

    /** What this module is there to show: with these annotations the data binding of Jackson 3.2 would not load. */
    @Test
    void theAnnotationsOfJacksonAreThoseOfTheHost() {
        assertThat(com.fasterxml.jackson.databind.cfg.PackageVersion.VERSION.getMajorVersion())
                .isEqualTo(2);
        assertThatThrownBy(() -> Class.forName("com.fasterxml.jackson.annotation.JsonSerializeAs"))
                .isInstanceOf(ClassNotFoundException.class);
    }
}
