package org.prinuce.platform.security;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.function.Supplier;
import org.prinuce.platform.refusal.Problem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/** Who gets in, and how: a session in a browser, HTTP Basic for a program. */
@Configuration(proxyBeanMethods = false)
class SecurityWiring {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS", "TRACE");

    @Bean
    SecurityContextRepository securityContexts() {
        return new HttpSessionSecurityContextRepository();
    }

    /** A request is observed as a whole; to observe each of the chain's filters as well costs more than it tells. */
    @Bean
    SecurityObservationSettings securityObservations() {
        return SecurityObservationSettings.noObservations();
    }

    @Bean
    CsrfTokenRepository csrfTokens() {
        CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }

    @Bean
    SecurityFilterChain security(
            HttpSecurity http,
            LocalSignIn signIn,
            SecurityContextRepository contexts,
            CsrfTokenRepository csrfTokens,
            JsonMapper json) {
        Refusal refusal = new Refusal(json);
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(DispatcherType.ASYNC)
                        .permitAll() // the end of an answer whose beginning was authorised
                        .requestMatchers(HttpMethod.POST, "/api/session")
                        .permitAll()
                        .requestMatchers("/api/**")
                        .authenticated()
                        .requestMatchers("/actuator/health", "/actuator/health/**")
                        .permitAll()
                        .requestMatchers("/actuator/**")
                        .denyAll()
                        .anyRequest()
                        .permitAll())
                .authenticationManager(new ProviderManager(signIn))
                .httpBasic(basic -> basic.authenticationEntryPoint(refusal))
                .securityContext(context -> context.securityContextRepository(contexts))
                .addFilterBefore(new EndChangedSessions(signIn), BasicAuthenticationFilter.class)
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens)
                        .csrfTokenRequestHandler(new CookieForBrowsers())
                        .requireCsrfProtectionMatcher(SecurityWiring::needsCsrfToken))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(refusal).accessDeniedHandler(refusal))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .servletApi(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(
                                csp -> csp.policyDirectives(PageHeaders.CONTENT_SECURITY))
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(permissions -> permissions.policy(PageHeaders.PERMISSIONS)))
                .build();
    }

    /**
     * Whatever a browser sends on its own account (a cookie) must be proved to come from our page. A program that sends
     * its password need not, nor who sends nothing and is not let in; nor need a sign-in, which must be JSON and so
     * cannot come from another site's form.
     */
    private static boolean needsCsrfToken(HttpServletRequest request) {
        if (READS.contains(request.getMethod())) {
            return false;
        }
        if (isFromAnotherSite(request)) {
            return true;
        }
        boolean signsIn = "POST".equals(request.getMethod()) && "/api/session".equals(request.getServletPath());
        return !signsIn && request.getRequestedSessionId() != null;
    }

    private static boolean isFromAnotherSite(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return site != null && !"same-origin".equals(site) && !"none".equals(site);
    }

    private static boolean sendsBasic(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.regionMatches(true, 0, "Basic ", 0, 6);
    }

    /** Gives every browser the token's cookie before it needs it; programs have no use for one. */
    private static final class CookieForBrowsers extends CsrfTokenRequestAttributeHandler {
        @Override
        public void handle(HttpServletRequest request, HttpServletResponse response, Supplier<CsrfToken> token) {
            super.handle(request, response, token);
            if (!sendsBasic(request)) {
                var _ = token.get();
            }
        }
    }

    /** A session ends when its account gets another password or is disabled. */
    private static final class EndChangedSessions extends OncePerRequestFilter {

        private final LocalSignIn signIn;

        EndChangedSessions(LocalSignIn signIn) {
            this.signIn = signIn;
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
            if (authentication != null
                    && authentication.getPrincipal() instanceof SignedIn signedIn
                    && !signIn.isCurrent(signedIn)) {
                SecurityContextHolder.clearContext();
                request.getSession().invalidate();
            }
            chain.doFilter(request, response);
        }
    }

    /** Says 401, 403 and 429 as problem details, and lets no browser ask for a password in a window of its own. */
    private record Refusal(JsonMapper json) implements AuthenticationEntryPoint, AccessDeniedHandler {

        @Override
        public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failed)
                throws IOException {
            if (failed instanceof TooManyTries tooMany) {
                response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(tooMany.secondsToWait()));
                write(
                        response,
                        Problem.of(
                                HttpStatus.TOO_MANY_REQUESTS,
                                "Too many tries",
                                "Too many wrong passwords. Try again in " + tooMany.secondsToWait() + " s."));
                return;
            }
            if (!isBrowser(request)) {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Prinuce\", charset=\"UTF-8\"");
            }
            write(
                    response,
                    Problem.of(
                            HttpStatus.UNAUTHORIZED,
                            "Not signed in",
                            failed instanceof BadCredentialsException
                                    ? "The account or the password is not right."
                                    : "Sign in first."));
        }

        @Override
        public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
                throws IOException {
            String detail = denied instanceof CsrfException
                    ? "The request does not prove that it comes from this site's own page. Reload the page and try"
                            + " again."
                    : "You may not do this.";
            write(response, Problem.of(HttpStatus.FORBIDDEN, "Not permitted", detail));
        }

        private static boolean isBrowser(HttpServletRequest request) {
            return request.getHeader("Sec-Fetch-Mode") != null
                    || request.getHeader("X-Requested-With") != null
                    || request.getHeader("X-XSRF-TOKEN") != null
                    || request.getCookies() != null;
        }

        private void write(HttpServletResponse response, Problem problem) throws IOException {
            response.setStatus(problem.status());
            response.setContentType(Problem.JSON.toString());
            json.writeValue(response.getOutputStream(), problem);
        }
    }
}
