namespace SalesNudgeBot.Teams.Connector.Tokens;

/// <summary>For Microsoft's test client, which asks for none.</summary>
sealed class NoTokens : IAccessTokens
{
    public ValueTask<AccessToken> Get(string? refused, CancellationToken cancellation) => ValueTask.FromResult<AccessToken>(new AccessToken.Given(null));
}
