package org.tongzhou.core.access;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;

/** Refuses callers who are not logged in, or whose account was disabled since. */
@Interceptor
@RequiresLogin
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100) // before the constraints of the parameters are looked at
public class LoginInterceptor {
    @AroundInvoke
    Object check(InvocationContext call) throws Exception {
        Door.check(Door.ENTER);
        return call.proceed();
    }
}
