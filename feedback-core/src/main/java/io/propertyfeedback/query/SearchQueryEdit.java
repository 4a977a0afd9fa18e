package io.propertyfeedback.query;

import io.propertyfeedback.model.Category;
import io.propertyfeedback.model.Channel;
import io.propertyfeedback.model.Status;
import io.propertyfeedback.model.StepId;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A query while it is being changed: one place that knows the order of its conditions. */
final class SearchQueryEdit {
    private final String company;
    private @Nullable Set<String> communities;
    private @Nullable Category category;
    private @Nullable Channel channel;
    private @Nullable StepId step;
    private Set<Status> statuses;
    private @Nullable String handler;
    private boolean queued;
    private @Nullable Set<String> roles;
    private @Nullable Set<String> parties;
    private @Nullable String unit;
    private @Nullable String mergedInto;
    private @Nullable Set<String> asked;
    private @Nullable String concerning;
    private @Nullable String notConcerning;
    private @Nullable String text;
    private @Nullable Instant dueBefore;
    private @Nullable Instant receivedFrom;
    private @Nullable Instant receivedTo;
    private SearchQuery.Order order;
    private SearchQuery.@Nullable Cursor after;
    private int limit;

    SearchQueryEdit(SearchQuery from) {
        company = from.company();
        communities = from.communities();
        category = from.category();
        channel = from.channel();
        step = from.step();
        statuses = from.statuses();
        handler = from.handler();
        queued = from.queued();
        roles = from.roles();
        parties = from.parties();
        unit = from.unit();
        mergedInto = from.mergedInto();
        asked = from.asked();
        concerning = from.concerning();
        notConcerning = from.notConcerning();
        text = from.text();
        dueBefore = from.dueBefore();
        receivedFrom = from.receivedFrom();
        receivedTo = from.receivedTo();
        order = from.order();
        after = from.after();
        limit = from.limit();
    }

    SearchQueryEdit communities(Set<String> value) {
        communities = value;
        return this;
    }

    SearchQueryEdit category(Category value) {
        category = value;
        return this;
    }

    SearchQueryEdit channel(Channel value) {
        channel = value;
        return this;
    }

    SearchQueryEdit step(StepId value) {
        step = value;
        return this;
    }

    SearchQueryEdit statuses(Set<Status> value) {
        statuses = value;
        return this;
    }

    SearchQueryEdit handler(String value) {
        handler = value;
        return this;
    }

    SearchQueryEdit queued(boolean value) {
        queued = value;
        return this;
    }

    SearchQueryEdit roles(Set<String> value) {
        roles = value;
        return this;
    }

    SearchQueryEdit parties(Set<String> value) {
        parties = value;
        return this;
    }

    SearchQueryEdit unit(String value) {
        unit = value;
        return this;
    }

    SearchQueryEdit mergedInto(String value) {
        mergedInto = value;
        return this;
    }

    SearchQueryEdit asked(Set<String> value) {
        asked = value;
        return this;
    }

    SearchQueryEdit concerning(String value) {
        concerning = value;
        return this;
    }

    SearchQueryEdit notConcerning(String value) {
        notConcerning = value;
        return this;
    }

    SearchQueryEdit text(String value) {
        text = value;
        return this;
    }

    SearchQueryEdit dueBefore(Instant value) {
        dueBefore = value;
        return this;
    }

    SearchQueryEdit receivedFrom(@Nullable Instant value) {
        receivedFrom = value;
        return this;
    }

    SearchQueryEdit receivedTo(@Nullable Instant value) {
        receivedTo = value;
        return this;
    }

    SearchQueryEdit order(SearchQuery.Order value) {
        order = value;
        return this;
    }

    SearchQueryEdit after(SearchQuery.@Nullable Cursor value) {
        after = value;
        return this;
    }

    SearchQueryEdit limit(int value) {
        limit = value;
        return this;
    }

    SearchQuery done() {
        return new SearchQuery(
                company,
                communities,
                category,
                channel,
                step,
                statuses,
                handler,
                queued,
                roles,
                parties,
                unit,
                mergedInto,
                asked,
                concerning,
                notConcerning,
                text,
                dueBefore,
                receivedFrom,
                receivedTo,
                order,
                after,
                limit);
    }
}
