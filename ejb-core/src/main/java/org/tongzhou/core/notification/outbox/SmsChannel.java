package org.tongzhou.core.notification.outbox;

import jakarta.enterprise.context.Dependent;
import jakarta.json.Json;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.tongzhou.core.notification.outbox.OutboxSettings.SmsGateway;
import org.tongzhou.core.security.PersonAddress;

/** Short messages (短信) by the office's gateway: a JSON object is posted, each answer of 2xx accepts it. */
@Dependent
class SmsChannel implements Channel {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int OK = 200;
    private static final int NOT_OK = 300;
    private static final HttpClient CLIENT = HttpClient.newBuilder().version(Version.HTTP_1_1).followRedirects(Redirect.NEVER).connectTimeout(PATIENCE).build();

    @Override
    public Way way() {
        return Way.SMS;
    }

    @Override
    public boolean isConfigured(OutboxSettings settings) {
        return settings.sms().isPresent();
    }

    @Override
    public String address(PersonAddress person) {
        return number(person.mobile());
    }

    /** The number as gateways take it; null if there is none. */
    static String number(String mobile) {
        String digits = mobile == null ? "" : mobile.replaceAll("[\\s()-]+", "");
        return digits.matches("\\+?\\d{5,20}") ? digits : null;
    }

    @Override
    public void send(OutgoingMessage message, OutboxSettings settings) throws SendingException {
        SmsGateway gateway = settings.sms().orElseThrow();
        try {
            HttpResponse<Void> answer = CLIENT.send(request(gateway, message, settings), BodyHandlers.discarding());
            if (answer.statusCode() < OK || answer.statusCode() >= NOT_OK) {
                throw SendingException.refused("HTTP " + answer.statusCode(), message.to(), null);
            }
        } catch (IOException e) {
            throw SendingException.unreachable(e.toString(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw SendingException.unreachable(e.toString(), e);
        }
    }

    private static HttpRequest request(SmsGateway gateway, OutgoingMessage message, OutboxSettings settings) {
        String body = Json.createObjectBuilder().add("id", message.id()).add("account", gateway.account()).add("mobile", message.to())
            .add("text", MessageWords.sms(message, settings)).build().toString();
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.address()).timeout(PATIENCE).header("Content-Type", "application/json; charset=utf-8")
            .POST(BodyPublishers.ofString(body));
        if (!gateway.token().isEmpty()) {
            request.header("Authorization", "Bearer " + gateway.token());
        }
        return request.build();
    }
}
