using System.Security.Cryptography;
using Microsoft.Identity.Client;

namespace SalesNudgeBot.Teams.Connector.Tokens;

/// <summary>From Microsoft's own library, which keeps them in memory and renews them before they run out (protocol section 2).</summary>
/// <param name="build">Makes what asks the library, which answers from memory where it can. With the first token: what it needs may not be there at the start.</param>
sealed class MsalTokens(Func<Func<bool, CancellationToken, Task<AuthenticationResult>>> build) : IAccessTokens, IDisposable
{
    public const string NoCertificate = "certificate_not_readable";

    readonly SemaphoreSlim turn = new(1);
    Func<bool, CancellationToken, Task<AuthenticationResult>>? acquire;
    string? last;

    public async ValueTask<AccessToken> Get(string? refused, CancellationToken cancellation)
    {
        await turn.WaitAsync(cancellation);
        try
        {
            // Whoever was refused with an older one takes the one that came since.
            var result = await (acquire ??= build())(refused is not null && refused == last, cancellation);
            last = result.AccessToken;
            return new AccessToken.Given(last);
        }
        catch (MsalServiceException trouble) when (trouble.StatusCode is 429 or 0 or >= 500)
        {
            return new AccessToken.NotNow($"HTTP {trouble.StatusCode}");
        }
        catch (MsalException refusal)
        {
            return new AccessToken.Refused(refusal.ErrorCode);
        }
        catch (HttpRequestException trouble)
        {
            return new AccessToken.NotNow($"{trouble.HttpRequestError}");
        }
        catch (Exception unreadable) when (unreadable is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return new AccessToken.Refused(NoCertificate);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose() => turn.Dispose();
}
