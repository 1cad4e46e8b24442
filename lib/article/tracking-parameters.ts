/**
 * Parameters that say where a reader came from, never which page it is. After the lists that browsers strip by
 * themselves (Firefox query stripping, Brave), the campaign parameters of analytics tools, and what the sharing buttons
 * of papers and messengers add.
 */
const TRACKING = new RegExp(
  `^(?:${[
    'utm_\\w+|mtm_\\w+|pk_\\w+|hsa_\\w+|ns_\\w+|wt_z?mc|xtor|xtref|_openstat|_hsenc|_hsmi|_ga|_gl|srsltid',
    'at_(?:medium|campaign|creation|custom\\d|format|platform|variant|network|channel|type|link\\w*|ptr_name|bbc_team)',
    'fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|li_fat_id|epik|dicbo|rb_clickid',
    'mc_cid|mc_eid|mkt_tok|vero_id|oly_anon_id|oly_enc_id|s_cid|s_kwcid|ef_id|wickedid|_branch_match_id|_branch_referrer',
    'ref_src|ref_url|cmpid|ocid|mbid|ito|smid|smtyp|taid|guccounter|guce_referrer|guce_referrer_sig|__twitter_impression',
    'share_token|sharer_shareid|sharer_shareinfo|share_source|share_medium|fb_action_ids|fb_action_types|fb_source|fb_ref',
    'spm|scm|isappinstalled|nsukey|wxshare_count|luicode|lfid|featurecode|refer_flag',
  ].join('|')})$`,
  'i',
);
/** What messengers write into a parameter that others use to tell pages apart. */
const FROM_MESSENGER = /^(?:timeline|singlemessage|groupmessage)$/;

/** Whether a parameter counts for nothing when pages are told apart. */
export function isTracking(name: string, value: string): boolean {
  return TRACKING.test(name) || (name === 'from' && FROM_MESSENGER.test(value));
}
