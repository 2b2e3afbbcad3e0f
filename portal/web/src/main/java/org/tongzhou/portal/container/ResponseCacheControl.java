package org.tongzhou.portal.container;

import javax.portlet.CacheControl;

/** What a portlet says of caching its markup or resource (PLT.22.1, PLT.22.2). */
public final class ResponseCacheControl implements CacheControl {
    private final String knownEtag;
    private String newEtag;
    private int expirationSeconds;
    private boolean shared;
    private boolean cachedContentValid;

    /** @param knownEtag the validation token of what the asker has, null if it has nothing */
    public ResponseCacheControl(String knownEtag) {
        this.knownEtag = knownEtag;
    }

    /** The token of the content that counts after the answer: that of the old content if it is still good, else the new one. */
    public String validEtag() {
        return newEtag != null || !cachedContentValid ? newEtag : knownEtag;
    }

    @Override
    public int getExpirationTime() {
        return expirationSeconds;
    }

    @Override
    public void setExpirationTime(int seconds) {
        expirationSeconds = seconds;
    }

    @Override
    public boolean isPublicScope() {
        return shared;
    }

    @Override
    public void setPublicScope(boolean publicScope) {
        shared = publicScope;
    }

    @Override
    public String getETag() {
        return newEtag != null ? newEtag : knownEtag;
    }

    @Override
    public void setETag(String token) {
        newEtag = token;
    }

    @Override
    public boolean useCachedContent() {
        return cachedContentValid;
    }

    @Override
    public void setUseCachedContent(boolean use) {
        cachedContentValid = use;
    }
}
