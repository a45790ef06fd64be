using System.Net;
using Microsoft.AspNetCore.Http;

namespace SalesNudgeBot.Local.Api;

/// <summary>
/// Whoever opens the page can act as anyone, so every request must come from this machine, to this machine's own name (or a foreign
/// site could rebind its name to 127.0.0.1), and from this page (or any site could send a form here).
/// </summary>
static class Door
{
    const string ContentSecurityPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; "
        + "form-action 'none'; base-uri 'none'; frame-ancestors 'none'";

    public static async ValueTask<object?> Guard(EndpointFilterInvocationContext context, EndpointFilterDelegate next, LocalOptions options)
    {
        var headers = context.HttpContext.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
        return Refusal(context.HttpContext, options) is { } refusal
            ? Answers.Error(StatusCodes.Status403Forbidden, refusal)
            : await next(context);
    }

    static string? Refusal(HttpContext context, LocalOptions options)
    {
        var request = context.Request;
        if (!options.ExposeLocal && (context.Connection.RemoteIpAddress is not { } remote || !IPAddress.IsLoopback(remote)))
        {
            return "The local workspace answers only this machine. Start the bot with --expose-local to let others in.";
        }

        if (!IsOwnName(request.Host.Host, options))
        {
            return "The local workspace is opened as localhost or 127.0.0.1, not by another name.";
        }

        if (!IsOwnPage(request))
        {
            return "Only the local workspace's own page may ask for this.";
        }

        return null;
    }

    static bool IsOwnName(string host, LocalOptions options)
    {
        var isAddress = IPAddress.TryParse(host.Trim('[', ']'), out var address);
        return host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
            || (isAddress && (options.ExposeLocal || IPAddress.IsLoopback(address!)))
            || (options.ExposeLocal && options.Hosts.Contains(host, StringComparer.OrdinalIgnoreCase));
    }

    // Browsers send Sec-Fetch-Site always and Origin with every POST; what sends neither is no browser and may only read.
    static bool IsOwnPage(HttpRequest request)
    {
        var origin = request.Headers.Origin.ToString();
        if (origin.Length > 0 && !origin.Equals($"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        var reads = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        return request.Headers["Sec-Fetch-Site"].ToString() switch
        {
            "same-origin" => true,
            "none" => reads,
            "" => reads || origin.Length > 0,
            // Following a link to the page itself changes nothing, and the page can not be framed.
            _ => reads && request.Path == "/" && request.Headers["Sec-Fetch-Mode"] == "navigate" && request.Headers["Sec-Fetch-Dest"] == "document",
        };
    }
}
