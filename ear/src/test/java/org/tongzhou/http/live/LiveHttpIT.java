package org.tongzhou.http.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.tongzhou.http.PortalClient;
import org.tongzhou.http.PortalOperator;

/** The channel that tells open browsers what is new (DESIGN 4.5). */
class LiveHttpIT {
    private static final int CHANNELS_PER_SESSION = 3;

    private final PortalClient user = PortalClient.loggedIn("xunuo");

    @Test
    void aChannelOpensAsAStreamOfEvents() throws Exception {
        try (LiveChannel channel = LiveChannel.open(user, "")) {
            assertThat(channel.status()).isEqualTo(200);
            assertThat(channel.header("Content-Type")).startsWith("text/event-stream");
            assertThat(channel.header("Cache-Control")).contains("no-store");
            assertThat(channel.await("hello")).isEqualTo("{}");
        }
    }

    @Test
    void anOpenChannelShowsThatItLives() throws Exception {
        try (LiveChannel channel = LiveChannel.open(user, "")) {
            assertThat(channel.await("beat")).isEqualTo("{}");
        }
    }

    @Test
    void newsForEverybodyReachesEveryUserAndSpreadsThem() throws Exception {
        try (LiveChannel one = LiveChannel.open(user, ""); LiveChannel other = LiveChannel.open(PortalClient.loggedIn("shaojing"), "")) {
            one.await("hello");
            other.await("hello");

            makeNews();

            assertThat(one.await("news")).isEqualTo("{\"topics\":[\"pages\"],\"spread\":3000,\"by\":\"\"}");
            assertThat(other.await("news")).isEqualTo("{\"topics\":[\"pages\"],\"spread\":3000,\"by\":\"\"}");
        }
    }

    @Test
    void whoComesBackIsToldWhatWasMissed() throws Exception {
        String left;
        try (LiveChannel channel = LiveChannel.open(user, "")) {
            left = channel.awaitPosition();
        }
        makeNews();

        try (LiveChannel again = LiveChannel.open(user, "?since=" + left)) {
            assertThat(again.await("news")).contains("\"pages\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"earlier-17", "-", "%00", "x%0a%0aevent:%20bye"})
    void whoComesFromAnEarlierRunMayHaveMissedAnything(String since) throws Exception {
        try (LiveChannel channel = LiveChannel.open(user, "?since=" + since)) {
            assertThat(channel.await("news")).startsWith("{\"topics\":[\"*\"]");
        }
    }

    @Test
    void aChannelEndsWithItsSession() throws Exception {
        user.get("/portal/p/");
        try (LiveChannel channel = LiveChannel.open(user, "")) {
            channel.await("hello");

            user.logout();

            assertThat(channel.await("bye")).isEqualTo("{\"why\":\"logged_out\"}");
            assertThat(channel.ends()).isTrue();
        }
    }

    @Test
    void theChannelsOfADisabledAccountEnd() throws Exception {
        String name = "live-" + UUID.randomUUID().toString().substring(0, 8);
        PortalOperator.addUser(name);
        try (LiveChannel channel = LiveChannel.open(PortalClient.loggedIn(name), "")) {
            channel.await("hello");

            new PortalClient().send(PortalOperator.request("users/" + name + "/enabled").DELETE());

            assertThat(channel.await("bye")).isEqualTo("{\"why\":\"logged_out\"}");
        }
    }

    @Test
    void aSessionHasOnlySoManyChannels() throws Exception {
        List<LiveChannel> channels = new ArrayList<>();
        try {
            for (int i = 0; i <= CHANNELS_PER_SESSION; i++) {
                channels.add(LiveChannel.open(user, ""));
                channels.get(i).await("hello");
            }

            assertThat(channels.get(0).await("bye")).isEqualTo("{\"why\":\"surplus\"}");
            assertThat(channels.get(CHANNELS_PER_SESSION).await("beat")).isEqualTo("{}");
        } finally {
            channels.forEach(LiveChannel::close);
        }
    }

    @Test
    void whoIsNotLoggedInGetsNoChannel() {
        assertThat(new PortalClient().getOnce("/portal/live").statusCode()).isEqualTo(401);
    }

    private static void makeNews() {
        PortalOperator.makePage("live-" + UUID.randomUUID(), "/home::welcome");
    }
}
