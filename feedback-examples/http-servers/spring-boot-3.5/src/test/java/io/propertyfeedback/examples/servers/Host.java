package io.propertyfeedback.examples.servers;

import io.propertyfeedback.http.FeedbackHttpApi;
import io.propertyfeedback.http.servlet.FeedbackServlet;
import java.time.LocalDate;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A program that has pages of its own, written as JSON by the Jackson that Boot brings. */
@Configuration
@EnableAutoConfiguration
@RestController
class Host {
    record Visit(String lift, LocalDate day) {}

    @Bean
    ServletRegistrationBean<FeedbackServlet> feedback(FeedbackHttpApi api) {
        return new ServletRegistrationBean<>(new FeedbackServlet(api), "/api/*");
    }

    @GetMapping("/visit")
    Visit visit() {
        return new Visit("A", LocalDate.of(2026, 11, 23));
    }
}
