using System.Collections.Immutable;
using SalesNudgeBot.Core.People;
using SalesNudgeBot.Manifest.Tree;
using SalesNudgeBot.Manifest.Values;

namespace SalesNudgeBot.Manifest.Sections;

static class TeamsWorkspace
{
    static readonly Key AppId = new("app_id", "the bot's Microsoft app id", Required: true);
    static readonly Key Tenant = new("tenant", "the id of the tenant whose people these are", Required: true);
    static readonly Key SignIn = new("sign_in", "secret, certificate, managed-identity, or none for Microsoft's test client on this machine", "secret");
    static readonly Key AppSecret = new("app_secret", "a reference to the client secret, as in env:TEAMS_APP_SECRET; to sign in by a secret");
    static readonly Key Certificate = new("certificate", "a PEM or PFX file with its private key, as in file:bot.pem; to sign in by a certificate");
    static readonly Key Cloud = new("cloud", "public or gcc-high", "public");

    static readonly Kind<TeamsSignIn> SignIns = Kinds.Choice(
        "a way to sign in",
        ("secret", TeamsSignIn.Secret),
        ("certificate", TeamsSignIn.Certificate),
        ("managed-identity", TeamsSignIn.ManagedIdentity),
        ("none", TeamsSignIn.None));

    static readonly Kind<TeamsCloudName> Clouds = Kinds.Choice("a cloud", ("public", TeamsCloudName.Public), ("gcc-high", TeamsCloudName.GccHigh));

    public static ImmutableArray<Key> Keys { get; } = [WorkspacesSection.PlatformKey, AppId, Tenant, SignIn, AppSecret, Certificate, Cloud];

    public static TeamsSettings Read(WorkspaceId id, Fields fields)
    {
        var signIn = fields.Value(SignIn, SignIns, TeamsSignIn.Secret);
        var known = fields.Find(SignIn) is null || (fields.Find(SignIn) is ScalarNode written && SignIns.Parse(written.Text, out _));
        return new(
            id,
            fields.Value(AppId, PlatformKinds.MicrosoftId, ""),
            fields.Value(Tenant, PlatformKinds.MicrosoftId, ""),
            signIn,
            fields.Reference(AppSecret, known && signIn is TeamsSignIn.Secret),
            fields.Reference(Certificate, known && signIn is TeamsSignIn.Certificate),
            fields.Value(Cloud, Clouds, TeamsCloudName.Public));
    }
}
