using System.Collections.Immutable;
using System.Net;
using SalesNudgeBot.Host.Commands;

namespace SalesNudgeBot.Host.Composition;

/// <param name="Hosts">Host names among them that are not this machine's own.</param>
/// <param name="OnlyHere">Whether none of them can be reached from other machines.</param>
sealed record ListenUrls(ImmutableArray<string> All, ImmutableArray<string> Hosts, bool OnlyHere)
{
    /// <param name="exposed">Whether others may reach the bot by an address that is not a loopback one.</param>
    /// <exception cref="CannotStartException">One of them is no address, or may not be listened on.</exception>
    public static ListenUrls Parse(string urls, bool exposed)
    {
        var all = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (all.Length == 0)
        {
            throw Wrong("--urls is empty; right would be http://localhost:5080.");
        }

        var addresses = all.Select(Address).ToList();
        if (!exposed && addresses.Find(address => !IsLoopback(address)) is { } open)
        {
            throw Wrong($"{open} can be reached from other machines, and in the local workspace anyone can act as anyone. "
                + "Listen on http://localhost:5080, or say --expose-local if that is what you want.");
        }

        return new([.. all], [.. addresses.Select(address => address.Host).Where(IsName)], addresses.TrueForAll(IsLoopback));
    }

    static BindingAddress Address(string url)
    {
        BindingAddress address;
        try
        {
            address = BindingAddress.Parse(url);
        }
        catch (FormatException)
        {
            throw Wrong($"'{url}' is not an address to listen on; right would be http://localhost:5080.");
        }

        return address switch
        {
            { Scheme: not "http" } => throw Wrong($"'{url}' does not start with http://. For https, put a proxy that holds the certificate in front of http://localhost:5080."),
            { Port: < 0 or > IPEndPoint.MaxPort } or { Host: "" } => throw Wrong($"'{url}' is not an address to listen on; right would be http://localhost:5080."),
            { PathBase: not "" } or { IsUnixPipe: true } or { IsNamedPipe: true } => throw Wrong($"'{url}' is more than a host and a port; right would be http://localhost:5080."),
            { Port: 0, Host: var host } when IsLocalhost(host) => throw Wrong("A free port can be chosen for http://127.0.0.1:0, not for localhost."),
            _ => address,
        };
    }

    static bool IsLoopback(BindingAddress address) =>
        IsLocalhost(address.Host) || (IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip));

    static bool IsName(string host) => !IsLocalhost(host) && host is not ("*" or "+") && !IPAddress.TryParse(host.Trim('[', ']'), out _);

    static bool IsLocalhost(string host) => host.Equals("localhost", StringComparison.OrdinalIgnoreCase);

    static CannotStartException Wrong(string message) => new(ExitCode.WrongUsage, message);
}
