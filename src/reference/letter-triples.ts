/*!
 * Letter triples: derived from SCOWL 2020.12.07, http://wordlist.aspell.net. Copyright 2000-2018 by Kevin Atkinson. Permission to use,
 * copy, modify, distribute and sell these word lists, the associated scripts, the output created from the scripts, and its documentation
 * for any purpose is hereby granted without fee, provided that the above copyright notice appears in all copies and that both that
 * copyright notice and this permission notice appear in supporting documentation. Kevin Atkinson makes no representations about the
 * suitability of this array for any purpose. It is provided "as is" without express or implied warranty.
 */

/**
 * Three letters running that words have: the first two, and behind them every letter that may follow; `_` is the end of a word, at its
 * beginning too. A word with three letters running that are not here looks like no word (`lroring`, `rtgh`).
 *
 * To make it again: fold every word of the sources to letters, put `_` at both ends, count in how many words each three run, and leave
 * out those of one word alone.
 *
 * @source the British list of SCOWL (en_GB-ise, size 60, 99,239 words with their endings), and words of four payees or more in the
 *   payments that councils publish
 */
export const LETTER_TRIPLES =
  "_aabcdefghijklmnopqrstuvwxyz _babehijkloprtuxy _cabdefhilmnoprstuwyz _dabdehijmnoprsuvwyz " +
  "_eabcdefghijklmnopqrstuvwxyz _faeijlmortuw _gadehilmnoruwy _habefgimortuyz _iabcdefgijklmnopqrstvyz _jaeioru " +
  "_kabehilmnoprsuvwy _labehijlotuvxy _mabcdefgiklmnoprstuy _nabdegikopuy _oabcdefghijklmnoprstuvwxyz " +
  "_pabdefhiklmnoprstuwy _qaiotu _rabefhinoptuwy _sabcehijklmnopqrtuvwyz _tabcehilmnorsuwy _ubcdfghijklmnprstvz " +
  "_vaeilou _waehikmoruy _xacehimortuvxy _yabegimoprtuv _zaehilnorsuwy aa_bcgklmnrst ab_abdefghijlnorsuwy " +
  "ac_abcdehiklmnoqrstuy ad_abcdefghijklmnopqrstuvwyz ae_acdgjlmnorstuyz af_aefgiklnorstu ag_abdefghilmnoprstuwy " +
  "ah_adefhilmnorstuwy ai_abcdefgijklmnpqrstuvwyz aj_aeijou ak_abcdefhiklnorstuwy al_abcdefghiklmnopqrstuvwyz " +
  "am_abcdefghijlmnoprstuwy an_abcdefghijklmnopqrstuvwxyz ao_abchiklmnprstuw ap_abdefhijklmnoprstuwy aq_isu " +
  "ar_abcdefghijklmnopqrstuvwxyz as_abcdeghiklmnopqrstuwy at_abcefghiklmnoprstuvwyz au_abcdefghijklmnpqrstvxz " +
  "av_adeilorsuvy aw_abdefghiklmnoprsty ax_aeilmnopstuwy ay_abcdefghilmnoprstuwy az_acdehilopqstuvyz " +
  "ba_abcdefghiklmnoprstuvwxyz bb_aeilorsuy bcaehou bdaeioru be_abcdefghijklmnoqrstuvwxyz bfaeoru bgor bhaeou " +
  "bi_abcdefgjklmnopqrstuvwz bj_eou bki bl_aeijouy bmaei bnaeiou bo_abcdefghijklmnoprstuvwxyz bpalor br_aeinouyz " +
  "bs_acehiklopstuwy bt_aefilorsu bu_abcdefghijklmnopqrstxyz bvei bwaehi by_abeghilnoprstwz " +
  "ca_bcdefghijklmnopqrstuvwxy cber cc_aehiloruy cd_ao ce_abcdefghiklmnoprstuvwyz cfa cgeou " +
  "ch_abcdefghiklmnoprstuwy ci_abcdefglmnoprstuvz ck_abcdefghijklmnoprstuwy cl_aeiouvxy cmaei cnaei " +
  "co_abcdefghiklmnopqrstuvwxyz cph cqu craeiouy cs_eiost ct_aefhilmnorsuy cu_abcdefilmnoprstuvz cvei " +
  "cy_abcdghlmnoprstwx czae da_bcdefghiklmnoprstuvwyz db_aeilorsuy dcahloru dd_abefhilmnorsuy " +
  "de_abcdefghijklmnopqrstuvwxz dfaeiloru dgaeiklmorsuwy dh_aeiopsu di_abcdefghjklmnoprstuvwxz djaeiou dkaei " +
  "dlaeiouy dmaeiou dnaeiotu do_abcdefghiklmnoprstuvwxyz dpaehilor dqu dr_aeiouy ds_acdehiklmopstuwy dt_aehiors " +
  "du_abcdefgiklmnoprstuvz dvaeio dwaeiory dy_abefgiklmnstw dz_ehiu ea_bcdefghklmnprstuvwxz eb_abcefilmorstuy " +
  "ec_acdehiklmoqrstuyz ed_abcdefghiklmnoprstuwy ee_abcdfghijklmnprstuvwxyz ef_abcdefilnorstuy eg_abefghilmnorsuwy " +
  "eh_aeimnorsuy ei_abcdefgijklmnoprstuvz ejaeiou ek_abdehiklnosty el_abcdefghijklmnoprstuvwyz em_abcefiklmnopstuwy " +
  "en_abcdefghijklmnopqrstuvwyz eo_acdefgiklmnprstuvwz ep_abcdefhiklmnoprstuwy eq_u er_abcdefghijklmnopqrstuvwxyz " +
  "es_abcdefghiklmnopqrstuwy et_abcdefhiklmnoprstuwyz eu_bcdegiklmnprstvwx ev_aeilorstuvy ew_abcdefghilmnoprstuwy " +
  "ex_acefhilopqstuxy ey_abcdefhiklmnoprsw ez_abehiorsuvyz fa_bcdefghijklmnrstuvwxyz fbaeou fc_a fdo " +
  "fe_abcdegiklmnrstuvwyz ff_abehilmnoprstuy fgah fhaeo fi_abcdefgjlnorstvxz fjo fka flaeiouy fmae fnei " +
  "fo_abcdegiklmnoprstuwxy fper fr_aeiosuy fs_ehikpt ft_abcehilmnopswy fu_cdefghjklmnrstz fwi fy_is " +
  "ga_abcdefghijlmnprstuvwyz gbaeiouy gcahu gdaeioru ge_abcdefhilmnoprstuvwxy gfaeiloru gg_abcdehilnoprsy " +
  "gh_abcdefhilmnoprstuwy gi_abcdefglmnorstuvz gjaiu gkhio glaeiouy gm_aeiosuy gn_abeimnopstu " +
  "go_abcdefgilmnoprstuvwy gpaeilou gqiu gr_aeiouy gs_abghiklopstu gt_ahiorz gu_abcdefgijlmnoprstvyz gwaehioruy gxi " +
  "gy_ablmnprsvwz gzaehi ha_abcdefghijklmnoprstuvwyz hbaeiloru hcahloru hd_aeiorsu he_abcdefghijklmnopqrstuvwxyz " +
  "hf_aiou hg_aeou hhaeio hi_abcdefghijklmnopqrstuvz hkaehio hl_aeiorsuy hm_aeimosu hn_aehimnoqsuy " +
  "ho_abcdefghiklmnoprstuvwy hpahilou hqu hr_aeilmosuy hs_acehikost ht_abcdefghilmnorstuwyz hu_abcdefgiklmnprstvxyz " +
  "hvai hwaehior hy_abcdegilmnoprstux hz_ ia_bcdefghiklmnoprstuvwz ib_abceilnorsuwy ic_acehiklmnorstuy " +
  "id_adefghijlnoprstuwy ie_bcdfghiklmnprstuvwyz if_aefilorstuy ig_aefghilmnopqrstuwyz ihaeiou ii_ainst ijaikosu " +
  "ik_adehiknostu il_abcdefghiklmnopqrstuvwy im_abcefhilmnoprstuwy in_abcdefghijklmnopqrstuvwxyz " +
  "io_abcdefgiklmnprstuvwxz ip_abcefhiklmnoprstuwyz iqabiu ir_abcdefghiklmnopqrstuvwyz is_abcdefghijklmnopqrstuvyz " +
  "it_abcefghijlmnoprstuwyz iuclmnorst iv_aeiosuvy iwaeio ix_aeiopst iyaeu iz_adehikmosuvz ja_bcdeghiklmnprstuvwxyz " +
  "jeacdefhjklmnoprstvwz ji_abdfghklmnstvwy jji jks jo_abcdeghiklmnprstuvwy jra js_s juabdgijklmnprstvwx " +
  "ka_abcdefghilmnoprstuwxyz kbaeiloru kcahloru kdaor ke_abcdefghiklmnoprstuvwy kfaeiloru kg_aoru kh_aemnorsuwy " +
  "ki_abcdefghiklmnoprstuvwy kjao kkaeinu klaeiouy kmaeio knaegiou ko_abcdefghijklmnoprstuvwxy kpaeilo kraeiouy " +
  "ks_abceghiklmnopstuw kt_ahioru ku_abcdghiklmnoprstwyz kve kwaehioru ky_abcdejloprsuw " +
  "la_abcdefghijklmnopqrstuvwxyz lb_aeilorsuvy lc_aehiklmortuy ld_abcefhilmnoprstuvwy le_abcdefghijklmnopqrstuvwxyz " +
  "lf_abefghilmoprstuw lg_aeioru lhaeiou li_abcdefghijklmnopqrstuvwxyz ljaou lk_abehilmnostwy " +
  "ll_abcdefghijmnoprstuvwy lm_aehimnostuy ln_aeiosu lo_abcdefghijklmnopqrstuvwxyz lp_aefhilmorstuw lqu lraeiouy " +
  "ls_abcehikmopstuwy lt_abcdefhilmoprsuwyz lu_abcdefghijklmnoprstvxyz lvaeioy lwaehior lxiv " +
  "ly_abcdefghilmnoprstuwx lzaehn ma_abcdefghijklmnoprstuvwxyz mb_abdefiklmnoprstuwy mcabcdefghiklmnopqrv mdeiorsu " +
  "me_abcdefghijklmnoprstuvwxyz mf_eiloru mg_e mhaeou mi_abcdefgjklmnopqrstuvwxz mje mkhi ml_aeioy mm_aeilosuy " +
  "mn_abeinosuy mo_abcdeghijklmnoprstuvwxyz mp_abdefghiklmnoprstuy mqiu mraeioy ms_abcdefhiklmopstuy mt_eghior " +
  "mu_abcdefghijklmnprstuz mvei mwaeio my_acdeiklnorst na_abcdefghiklmnoprstuvwxyz nbaeiloru nc_aehiklmorstuy " +
  "nd_abcdefghijklmnopqrstuwy ne_abcdefghijklmnopqrstuvwxyz nfaeiloru ng_abcdefghijklmnopqrstuwxyz nh_aeinosu " +
  "ni_abcdefghjklmnopqrstuvwxz njaeiou nk_abcefghilmnorstuwy nlaeiouy nmaeiou nn_abehikmosuyz " +
  "no_abcdefghiklmnoprstuvwxyz npaehiloru nqu nraeiouy ns_abcdefghiklmnopstuvwy nt_abcdefghilmnoprsuwyz " +
  "nu_abcdefghijklmnoprstuxz nvaeiouy nwaehior nx_eis ny_abcdeilmoqstvwx nz_aehiosuwy oa_cdfghklmnpqrstuvx " +
  "ob_abcdefghijlnorstuvwy oc_acehikloqrstuy od_abcdefghiklmnoprstuwyz oe_abcdfghiklmnoqrstuvwxy of_abefilnorstu " +
  "og_abcdefghijlmnorstuwy oh_aehilmnorsy oi_abcdefgklmnrstxz ojaeiou ok_abcehiklmnoprstuwy " +
  "ol_abcdefghiklmnoprstuvwyz om_abcdefhilmnoprstuwy on_abcdefghijklmnopqrstuvwxyz oo_bcdefghiklmnprstvz " +
  "op_abcdefghijklmoprstuwy oqu or_abcdefghijklmnopqrstuvwyz os_abcdefghiklmnopqstuvwyz ot_abcefghiklmnoprstuwy " +
  "ou_abcdefghiklmnpqrstvxyz ov_aeghinosuy ow_abcdefghijklmnoprstuwyz ox_abcefghinorstuvwyz oy_abcdefhilmnoprsu " +
  "oz_aehilnosuyz pa_abcdeghiklmnpqrstuvwxyz pbaeloru pcahio pd_aior pe_abcdefgijklmnopqrstuvwxyz pf_aeiorsu pg_aru " +
  "ph_adeilnorstuy pi_abcdefgklmnopqrstuvxz pjaeo pk_ein pl_aeiouy pm_aeou pneo po_acdefgiklmnoprstuvwxyz " +
  "pp_aehilmorsuy pr_aeiosuy ps_abcehikmopqstuwy pt_acehilmnorsuwy pu_bcdefgklmnprstz pwaeinor py_abcghijlmnorstwx " +
  "pzi qadlnt qba qi_hnqs ql_is qom qs_ quaehimoruy ra_abcdefghijklmnopqrstuvwxyz rb_aeilorsuwy rc_aehiklorstuy " +
  "rd_abcefhilmnoprstuvwy re_abcdefghijklmnopqrstuvwxyz rf_abdefilorsuy rg_aehilmnorsuy rh_aeiosuy " +
  "ri_abcdefghjklmnopqrstuvwxyz rjaeou rk_abdefhiklmnoprstuwy rl_abdefhiopstuwy rm_abcefhilnoprstuwy " +
  "rn_abcdefhiklmnoprstuwy ro_abcdefghijklmnopqrstuvwxyz rp_acehilmnorstuy rqau rr_aehiosuy " +
  "rs_abcdefhiklmnoprstuvwy rt_abcefghilmnoprstuwyz ru_abcdefghijklmnoprstvxyz rv_aeiosuy rwaehioru rx_ei " +
  "ry_abcdegiklmnopstuw rzaehikloty sa_abcdefghijklmnprstuvwxyz sbaeiloruy sc_aehilorsuy sdabeioru " +
  "se_abcdefghijklmnopqrstuvwxy sfaeiloruy sgaeioru sh_abcdefghiklmnoprstuvwy si_abcdefghklmnopqrstuvxz sjaou " +
  "sk_aeijmnorstuy sl_aeiouy sm_aeiosu sn_aeiotuy so_abcdefghijklmnoprstuvwxyz sp_abehilnorsuy sq_lu sraeiou " +
  "ss_abcefhiklmnoprstuwy st_abcdefghilmnoprsuwy su_abcdefghiklmnoprstvwz svaei swaeioru sy_bcdfgiklmnprstw szity " +
  "ta_abcdefghijklmnoprstuvwxyz tbaeilorsu tc_aehiloruy td_aior te_abcdefghiklmnopqrstuvwxyz tfaeiloru tgaeoru " +
  "th_abcdefghiklmnopqrstuwy ti_abcdefghjklmnopqrstuvz tja tkaein tl_aeilosuy tmaeiou tn_aeiotu " +
  "to_abcdefgijklmnopqrstuvwxyz tpaehiloru tr_aeiouy ts_abcdehiklmopqstuvwy tt_aeghilmnorsuvwy " +
  "tu_abcdefgilmnopqrstvxyz tvaeio twaehioru ty_acdeghiklmnprstwx tz_aegikmoprsy ua_abcdfghiklmnoprstuvwy " +
  "ub_abcdefghijlmoprstuvwy ucacehiklorstuy ud_abdefghilmnoprsuwyz ue_abcdefghijlmnprstuvyz ufaefilmortu " +
  "ug_abefghilmnorsuwz uh_ainr ui_abcdefgjklnoprstuvxyz ujaioru uk_acehiklorstuy ul_abcdefghiklmnoprstuvwyz " +
  "um_abcdefhilmnopqrstuvy un_abcdefghijklmnopqrstuwyz uo_dfiklmnprstuy up_abcdefghijklmoprstuwy uqu " +
  "ur_abcdefghiklmnopqrstuvwyz us_abcdeghiklmnopqstuy ut_abcdefghilmnoprstuvwyz uulm uvaeinorsu uwaeo ux_eilostu " +
  "uy_abeghilostuv uz_abcehimnosuyz va_abcdeghijklmnopqrstuz vda ve_abcdefghiklmnoprstwxyz vgo vha " +
  "vi_abcdefgijklmnoprstuvxz vlao vnio vo_cdgiklmnorstuvwy vraeio vs_k vt_u vueilmnorstvz vveiy vy_isw " +
  "wa_bcdfghiklmnprstuvwxyz wbaeiloru wcahlo wd_aefilnorsuy we_abdefghilnprstvyz wfailou wgailru whaeiouy " +
  "wi_acdefgiklmnprstvxyz wjo wk_einsw wl_aefiosy wmaeio wn_abdefghilmnoprstuwy woabdefgklmnoprstuvwz wp_aehilou " +
  "wraeioy ws_abcdefghiklmoprstuwy wt_aeho wuhlmnprs wwo wy_acelno wzi xabcdegjlmnrstv xblo xcaehiloruv " +
  "xe_cdgilmnrs xfio xgl xhaiou xi_abcdefgilmnorstvwxz xley xma xnae xobcdlmnprst xp_aeiloru xqu xreo xs_hw " +
  "xt_abehiorsuy xuabdlmrsz xv_i xweio xx_iovx xy_acglms xze ya_bcdghklmnopqrstw ybabdeilorsuy ycaehikloru " +
  "yd_abeinrs ye_abdefgiklmnoprstuvw yfaeiloru ygaegilmnoru yhenoy yideknps yja yk_eijos yl_aeiklopsuvy " +
  "ym_abeikmnopsuy yn_abcdefgimnostxy yo_bcdfgiklmnprstuvw yp_aehilnoprstu yqu yr_adefgimnorstuy " +
  "ys_abcefhilmopqstuwy ytaehiort yu_abcgiklmnprstz yvaeio ywaehior yx_eis yyau yzas za_abcdghiklmnprstvz zbaeou " +
  "zcao zda ze_abcdefgiklmnoprstuwz zge zheinouy zi_abcegklmnoprstu zkiory zl_eioy zmaio znaei zo_adehilmnoprstuv " +
  "zpa zqu zrao zs_cipt ztelr zu_bceklmnrs zvaeo zweio zy_bdgimrsu zz_abeiklmoswy";
