package io.propertyfeedback.model;

import java.util.List;

/**
 * The way by which feedback reached the company (渠道).
 * Open: a host adds its own; an id that nobody declared is loaded and shown, and nothing is deleted for it.
 *
 * @param id 1 to 64 characters
 */
public record Channel(String id) {
    public static final Channel PHONE = new Channel("phone");
    public static final Channel EMAIL = new Channel("email");
    public static final Channel ONLINE = new Channel("online");
    public static final Channel WECHAT_GROUP = new Channel("wechat-group");
    public static final Channel FORUM = new Channel("forum");
    public static final Channel SERVICE_DESK = new Channel("service-desk");
    public static final Channel HOTLINE = new Channel("hotline-12345");

    /** Every channel that the library knows by itself. */
    public static final List<Channel> STANDARD =
            List.of(PHONE, EMAIL, ONLINE, WECHAT_GROUP, FORUM, SERVICE_DESK, HOTLINE);

    public Channel {
        Ids.check("Channel", id);
    }

    @Override
    public String toString() {
        return id;
    }
}
