namespace Browser.Harness;

/// <summary>The checks that run inside the page, each a function.</summary>
static class Script
{
    public static string Of(string name)
    {
        using var content = typeof(Script).Assembly.GetManifestResourceStream($"{name}.js") ?? throw new FileNotFoundException(name);
        using var reader = new StreamReader(content);
        return reader.ReadToEnd();
    }
}
