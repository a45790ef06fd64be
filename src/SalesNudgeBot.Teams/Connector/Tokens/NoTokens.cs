namespace SalesNudgeBot.Teams.Connector.Tokens;

/// <summary>For Microsoft's test client, which asks for none.</summary>
sealed class NoTokens : IAccessTokens
{
    public ValueTask<AccessToken> Get(bool anew, CancellationToken cancellation) => ValueTask.FromResult<AccessToken>(new AccessToken.Given(null));
}
