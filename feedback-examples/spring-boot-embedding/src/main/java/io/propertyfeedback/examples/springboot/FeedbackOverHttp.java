package io.propertyfeedback.examples.springboot;

import io.propertyfeedback.PropertyFeedback;
import io.propertyfeedback.http.ContainerAuthentication;
import io.propertyfeedback.http.FeedbackHttpApi;
import io.propertyfeedback.http.servlet.FeedbackServlet;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** The API under {@code /api}, for whom Spring Security has logged in, each request in one transaction. */
@Configuration
class FeedbackOverHttp {
    static final String COMPANY = "acme";

    @Bean
    ServletRegistrationBean<FeedbackServlet> feedbackServlet(PropertyFeedback feedback) {
        FeedbackHttpApi api = FeedbackHttpApi.over(feedback)
                .authentication(ContainerAuthentication.of(COMPANY))
                .openTo(COMPANY)
                .build();
        return new ServletRegistrationBean<>(new FeedbackServlet(api), "/api/*");
    }

    @Bean
    FilterRegistrationBean<OneTransaction> oneTransaction(PlatformTransactionManager transactions) {
        FilterRegistrationBean<OneTransaction> filter = new FilterRegistrationBean<>(new OneTransaction(transactions));
        filter.addUrlPatterns("/api/*");
        return filter;
    }
}
