package io.propertyfeedback.examples.springboot;

import io.propertyfeedback.http.FeedbackHttpApi;
import io.propertyfeedback.http.HttpSuite;
import io.propertyfeedback.http.servlet.FeedbackServlet;
import java.net.URI;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;

/** The suite that every server passes, in the program itself: Boot 4.1, its Tomcat, behind the filters of Spring Security. */
class SuiteInBootTest extends HttpSuite {
    private ConfigurableApplicationContext host;

    /**
     * The API of the suite beside that of the program; who asks is known by the suite's own keys. Not annotated, so that
     * the program's scan leaves it alone.
     */
    static class Mount {
        @Bean
        ServletRegistrationBean<FeedbackServlet> suite(FeedbackHttpApi api) {
            return new ServletRegistrationBean<>(new FeedbackServlet(api), "/suite/*");
        }

        @Bean
        @Order(1)
        SecurityFilterChain suiteDoor(HttpSecurity http) throws Exception {
            return http.securityMatcher("/suite/**")
                    .authorizeHttpRequests(paths -> paths.anyRequest().permitAll())
                    .csrf(AbstractHttpConfigurer::disable)
                    .build();
        }
    }

    @Override
    protected URI start(FeedbackHttpApi api) {
        host = Host.with(context -> context.registerBean(FeedbackHttpApi.class, () -> api), Mount.class);
        return Host.at(host, "/suite");
    }

    @Override
    protected void stop() {
        host.close();
    }
}
