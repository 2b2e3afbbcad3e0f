package org.tongzhou.portal.container;

import javax.portlet.CacheControl;

/** What a portlet says of caching its markup (PLT.22.1, PLT.22.2). */
final class ResponseCacheControl implements CacheControl {
    private int expirationSeconds;
    private boolean shared;
    private String etag;
    private boolean cachedContentValid;

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
        return etag;
    }

    @Override
    public void setETag(String token) {
        etag = token;
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
