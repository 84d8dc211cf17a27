using Seedance.Generator.Tests.Harness;

namespace Seedance.Generator.Tests.Bundled;

/// <summary>
/// Pages for models that are not bundled, of the shapes that the vendor's pages have: each is a bundled document with another model, and
/// with the limits and members that programs send to that model.
/// </summary>
internal static class ModelPages
{
    private const string TextPage = "seedance/1-0-pro/text-to-video.yaml";
    private const string ImagePage = "seedance/2-0/image-to-video.yaml";
    private const string ReferencePage = "seedance/2-0-fast/reference-to-video.yaml";
    private const string FullHd = "                        - 1080p\n";
    private const string LastMember = "                    return_last_frame:\n";
    private const string Fallback = "                    byteplus_fallback:\n                      type: boolean\n";
    private const string TaskType = "                    task_type:\n                      type: string\n                      example: reference\n";

    /// <summary>Each page: its path under <c>specs</c>, its model, the request type that it must give, and its text.</summary>
    public static IReadOnlyList<ModelPage> All { get; } =
    [
        Page("2-0/text-to-video", "seedance2-0-t2v", "TextToVideoRequest", TextPage),
        Page("2-0-fast/text-to-video", "seedance2-0-fast-t2v", "FastTextToVideoRequest", TextPage, (FullHd, ""), ("1080p", "720p")),
        Page("2-0-fast/image-to-video", "seedance2-0-fast-i2v", "FastImageToVideoRequest", ImagePage, (FullHd, "")),
        Page("2-0-mini/text-to-video", "seedance2-0-mini-t2v", "MiniTextToVideoRequest", TextPage, (FullHd, ""), ("1080p", "720p"), (LastMember, Fallback + LastMember)),
        Page("2-0-mini/image-to-video", "seedance2-0-mini-i2v", "MiniImageToVideoRequest", ImagePage, (FullHd, ""), (LastMember, Fallback + LastMember)),
        Page("2-0-mini/reference-to-video", "seedance2-0-mini-r2v", "MiniReferenceToVideoRequest", ReferencePage, (LastMember, Fallback + LastMember)),
        Page("2-5/text-to-video", "seedance2-5-t2v", "V25TextToVideoRequest", TextPage, (LastMember, Fallback + LastMember)),
        Page("2-5/image-to-video", "seedance2-5-i2v", "V25ImageToVideoRequest", ImagePage, ("maximum: 15", "maximum: 30"), (LastMember, Fallback + LastMember)),
        Page("2-5/reference-to-video", "seedance2-5-r2v", "V25ReferenceToVideoRequest", ReferencePage, ("maximum: 15", "maximum: 30"), ("minimum: 4", "minimum: -1"), (LastMember, TaskType + LastMember)),
        Page("1-5-pro/text-to-video", "seedance1-5-pro-t2v", "Pro15TextToVideoRequest", TextPage),
        Page("1-5-pro/image-to-video", "seedance1-5-pro-i2v", "Pro15ImageToVideoRequest", ImagePage, ("maximum: 15", "maximum: 12")),
        Page("1-0-pro/image-to-video", "seedance1-0-pro-i2v", "ProImageToVideoRequest", ImagePage),
        Page("1-0-pro-fast/text-to-video", "seedance1-0-pro-fast-t2v", "ProFastTextToVideoRequest", TextPage),
        Page("1-0-pro-fast/image-to-video", "seedance1-0-pro-fast-i2v", "ProFastImageToVideoRequest", ImagePage),
    ];

    /// <summary>A page as the vendor's site serves it: words, and the document in a code block.</summary>
    public static SpecInput AsMarkdown(ModelPage page) => new(
        $"specs/{page.Name}.md",
        $"> Fetch the complete documentation index.\n\n# A model\n\n<Card title=\"Get Task Info\" href=\"/a\">\n  Learn how\n</Card>\n\n## OpenAPI\n\n"
        + $"````yaml models/seedance/{page.Name}.json post /api/v1/client/job/CreateTask\n{page.Spec.Text.TrimEnd()}\n````\n");

    private static ModelPage Page(string name, string model, string request, string template, params (string Old, string New)[] changes)
    {
        string text = SpecInput.Bundled().Single(s => s.ProjectPath == template).Text.ReplaceLineEndings("\n");
        string old = template switch
        {
            TextPage => "bytedance/seedance1-0-pro-t2v",
            ImagePage => "bytedance/seedance2-0-i2v",
            _ => "bytedance/seedance2-0-fast-r2v",
        };
        foreach ((string was, string becomes) in changes.Prepend((old, "bytedance/" + model)))
        {
            Assert.Contains(was, text, StringComparison.Ordinal);
            text = text.Replace(was, becomes, StringComparison.Ordinal);
        }

        return new ModelPage(name, "bytedance/" + model, request, new SpecInput($"specs/seedance/{name}.yaml", text));
    }
}

/// <summary>A page for a model.</summary>
/// <param name="Name">The vendor's name of the page.</param>
/// <param name="Model">The one value of <c>model</c>.</param>
/// <param name="Request">The type of its request.</param>
/// <param name="Spec">The file.</param>
internal sealed record ModelPage(string Name, string Model, string Request, SpecInput Spec);
