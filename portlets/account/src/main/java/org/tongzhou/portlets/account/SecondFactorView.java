package org.tongzhou.portlets.account;

import java.io.Serializable;
import java.util.List;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.tongzhou.core.security.SecondFactorSecret;
import org.tongzhou.core.security.SecondFactorService;
import org.tongzhou.core.security.SecondFactorState;
import org.tongzhou.portlets.common.faces.Texts;
import org.tongzhou.portlets.common.faces.UserMessages;

/**
 * The second factor of who is logged in: off, being set up with a secret on the screen, or in use. Secret and recovery codes are shown as long as
 * this view lives, and never again.
 */
@Named("secondFactor")
@ViewScoped
public class SecondFactorView implements Serializable {
    private static final long serialVersionUID = 1L;

    @Inject
    SecondFactorService factors;
    @Inject
    Texts texts;
    @Inject
    UserMessages messages;

    private SecondFactorState state = SecondFactorState.NONE;
    private SecondFactorSecret secret;
    private List<String> recoveryCodes = List.of();
    private boolean asked;
    private String password;
    private String code;

    public void open() {
        state = factors.getState();
    }

    /** Shows a secret for the authenticator application. */
    public void begin() {
        secret = factors.begin(takePassword(), texts.get("account.issuer"));
    }

    public void confirm() {
        recoveryCodes = factors.confirm(code);
        secret = null;
        state = factors.getState();
        messages.info("account.factor.taken");
    }

    /** Goes back to where nothing was begun. */
    public void cancel() {
        secret = null;
        asked = false;
    }

    public void renewRecoveryCodes() {
        recoveryCodes = factors.renewRecoveryCodes(takePassword());
        state = factors.getState();
        messages.info("account.recovery.renewed");
    }

    public void askToGiveUp() {
        asked = true;
    }

    public void giveUp() {
        factors.remove(takePassword());
        asked = false;
        recoveryCodes = List.of();
        state = factors.getState();
        messages.info("account.factor.givenUp");
    }

    /** What was typed is used once and not kept: this view stays in the session. */
    private String takePassword() {
        String typed = password;
        password = null;
        return typed;
    }

    /** The codes were written down. */
    public void forgetRecoveryCodes() {
        recoveryCodes = List.of();
    }

    public SecondFactorState getState() {
        return state;
    }

    public SecondFactorSecret getSecret() {
        return secret;
    }

    /** The secret as people type it, in groups of four. */
    public String getSpelledSecret() {
        return secret.secret().replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** The secret as a picture that applications read, as SVG. */
    public String getPicture() {
        return QrPicture.svg(secret.address());
    }

    public List<String> getRecoveryCodes() {
        return recoveryCodes;
    }

    /** The recovery codes as an address that is their content, a line each: nothing of them is kept here for a download. */
    public String getRecoveryFile() {
        return "data:text/plain;charset=utf-8," + String.join("%0D%0A", recoveryCodes);
    }

    public boolean isAsked() {
        return asked;
    }

    public String getPassword() {
        return null;
    }

    public void setPassword(String typed) {
        password = typed;
    }

    public String getCode() {
        return null;
    }

    public void setCode(String typed) {
        code = typed;
    }
}
