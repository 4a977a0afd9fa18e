package io.propertyfeedback.examples.springboot;

import io.propertyfeedback.process.Roles;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/** Who may log in to the host. The roles of the library are roles of the host. */
@Configuration
class Logins {
    @Bean
    SecurityFilterChain doors(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(paths -> paths.requestMatchers("/api/openapi.json", "/api/open/**")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .httpBasic(Customizer.withDefaults())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                // For programs only: each request logs in, and takes JSON, which no form of another site can send.
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    PasswordEncoder passwordEncoder() {
        return PasswordEncoderFactories.createDelegatingPasswordEncoder();
    }

    @Bean
    UserDetailsService people(PasswordEncoder encoder, @Value("${logins.password}") String password) {
        String stored = encoder.encode(password);
        return new InMemoryUserDetailsManager(
                person("dora", Roles.FRONT_DESK, stored),
                person("li", Roles.HANDLER, stored),
                person("max", Roles.MANAGER, stored));
    }

    /** {@code roles} puts ROLE_ before the id, and so does {@code isUserInRole}: what the library asks for is found. */
    private static UserDetails person(String name, String role, String stored) {
        return User.withUsername(name).password(stored).roles(role).build();
    }
}
