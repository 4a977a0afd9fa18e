package io.propertyfeedback.examples.springboot;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** A host that inspects lifts; what it finds becomes feedback. */
@SpringBootApplication
@EnableScheduling
public class SpringBootEmbedding {
    public static void main(String[] args) {
        SpringApplication.run(SpringBootEmbedding.class, args);
    }
}
