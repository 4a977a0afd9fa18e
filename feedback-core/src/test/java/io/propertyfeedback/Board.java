package io.propertyfeedback;

import io.propertyfeedback.model.Entry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A notice board of a host's that posts events, may be down, and cannot bear some. For one thread. */
final class Board implements FeedbackListener {
    final List<String> posts = new ArrayList<>();
    final Set<String> unbearable = new HashSet<>();
    boolean down;
    int asked;

    @Override
    public void on(Entry event, PropertyFeedback feedback) {
        asked++;
        String post = event.feedback() + ":" + event.version();
        if (down) {
            throw new IllegalStateException("The board is down; call Mr Wang on 138 0000 0000");
        }
        if (unbearable.contains(post)) {
            throw new UnsupportedOperationException(post);
        }
        posts.add(post);
    }

    List<String> of(String feedback) {
        return posts.stream().filter(post -> post.startsWith(feedback + ":")).toList();
    }
}
